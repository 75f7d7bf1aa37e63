export { linkToken } from './account-links';
export { AccountsModule } from './accounts.module';
export { CONSENT_TEXT_VERSION } from './accounts.service';
export { hashPassword } from './passwords';
export { SampleSignIns } from './sample-sign-ins';
