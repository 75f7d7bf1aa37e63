import { labelsOf } from './labels-of';

export default labelsOf('vi');
