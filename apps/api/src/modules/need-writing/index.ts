export { NeedWritingModule } from './need-writing.module';
