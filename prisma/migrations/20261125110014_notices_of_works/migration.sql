-- AlterEnum


ALTER TYPE "NoticeKind" ADD VALUE 'workWaits';
ALTER TYPE "NoticeKind" ADD VALUE 'declarationDecided';
