namespace ComplaintFlow.Diagnostics;

public static partial class DiagnosticCodes
{
    /// <summary>The kind of a refusal, which depends on its code, or null if no refusal of the library has the code.</summary>
    internal static RefusalKind? KindOf(string code) => code switch
    {
        InvalidDuration or CalendarRequired or DueInstantTooFarAway or NegativeDays or PauseEndsBeforeItBegins or InstantOutOfRange or
            RequiredValueMissing or LimitExceeded or InvalidCharacters or UnknownTrigger or BareTrigger or DepartmentNotInRules or
            UnreadableCollection or InvalidActorId or ReservedActorId or UnknownEnumValue or AmountOutOfRange or UnknownCurrency or
            NumberOutOfRange or InstantInFuture or InstantInPast or DuplicateName or UndeclaredField or FieldTypeMismatch or
            TierNotInRules or MediumNotDurable or MalformedValue or EvidenceHashMismatch or AnswerCountMismatch or
            SharesNotHundredPercent or ExtensionOutOfRange or EvidenceTooLarge or EvidenceEmpty or UnreadableQuestion or
            UnreadableInstant or UnknownQuestionCalendar or InputNotJson or JsonTooLarge or UnknownAction or UnknownJsonField or
            JsonTypeMismatch or DuplicateJsonField or DemandAlreadyDecided
            => RefusalKind.InvalidInput,

        RoleRequired or AuthorityRequired or ApproverInvolved or DifferentPersonRequired or ConflictOfInterest or
            InvolvedInEarlierHandling or NotRecipientOfCopy or NamedPersonIsActor
            => RefusalKind.Forbidden,

        ComplaintNotFound or TaskNotOpen or ClockNotFound or ItemNotFound or OptionNotOpen or SettlementPartNotOpen or
            MergeMasterNotFound or EvidenceMissing or UnknownTenant
            => RefusalKind.NotFound,

        ConcurrentChange or TaskAlreadyOpen or ApprovalStepNotNext or TrackingTokenTaken or IdempotencyKeyTaken => RefusalKind.Conflict,

        TriggerNotPossible or UnknownWorkflow or EndlessTriggers or InvalidComplaintNumber or ExtensionNotAllowed or TooManyRounds or
            StatisticsNotOwed or StatisticsAlreadySubmitted or StatisticsNotAwaitingReview or StatisticsRecordAltered or
            ComplaintNotMerged or ComplaintMerged or ErasureNotPossible or ComplaintEnded or TransferWithoutChange or NoDueInstant or
            UnknownEvent or UnknownInternalTopic or EvidenceAltered or EvidenceDiskFull or EvidenceFolderUnusable or EvidenceStoreMissing or
            SnapshotUnreadable or JournalUnreadable or WorkflowAltered
            => RefusalKind.NotPossibleNow,

        GuardNotMet or BreachNotExplained or OwnerHasConflict or ReopeningTooLate or ArchiveIncomplete or OptionBelowLegalMinimum or
            OptionAbovePolicyMaximum or RecordCardIncomplete or MergeNotPossible or ApprovalRequired or NothingInCommon or
            FastTrackNotAllowed or OptionNotApproved or NamedPersonHasConflict
            => RefusalKind.ConditionNotMet,

        _ => null,
    };
}
