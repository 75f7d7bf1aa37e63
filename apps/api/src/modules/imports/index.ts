export { ImportCorrectionsService } from './import-corrections.service';
export { ImportStepsService } from './import-steps.service';
export { ImportsModule } from './imports.module';
export { ImportsService } from './imports.service';
