export { presentFace, presentNode, type FaceRow, type NodeRow } from './organisation.presenter';
export { OrganisationsModule } from './organisations.module';
