-- A correction drops terms that never were before the verdicts on them are put right, in one transaction.
alter table deal alter constraint deal_change_no_fkey deferrable initially deferred;
