export {
  type CatalogReviewChange,
  type ExplainDoubt,
  MotcuaCatalogReview,
} from './catalog-review/catalog-review-element.ts';
