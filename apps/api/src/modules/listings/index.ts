export { presentAttachment } from './listing.presenter';
export { ListingsModule } from './listings.module';
export { ListingsService } from './listings.service';
export { ListingFilesService } from './listing-files.service';
export type { ImportBatch, ImportedRow, LikelyDuplicate } from './imported-row';
export { ListingImportsService, type ImportedOutcome } from './listing-imports.service';
export { PublishedListings, type PublishedListing } from './published-listings.service';
export { documentColumns } from './listings.repository';
export { numbered, referencePrefix } from './reference';
