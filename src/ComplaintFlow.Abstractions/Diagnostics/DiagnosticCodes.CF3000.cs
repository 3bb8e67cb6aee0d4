namespace ComplaintFlow.Diagnostics;

// Codes of refusals of actions.
public static partial class DiagnosticCodes
{
    /// <summary>The trigger is not possible in the present states.</summary>
    public const string TriggerNotPossible = "CF3001";

    /// <summary>The actor has none of the roles that may do this.</summary>
    public const string RoleRequired = "CF3002";

    /// <summary>A condition of the transition does not hold.</summary>
    public const string GuardNotMet = "CF3003";

    /// <summary>A required value is missing. The refusal names its path, such as <c>Options[0].Remedies</c>.</summary>
    public const string RequiredValueMissing = "CF3004";

    /// <summary>There is no complaint with this id.</summary>
    public const string ComplaintNotFound = "CF3005";

    /// <summary>The complaint has changed since it was read, or is changed too often at the same time.</summary>
    public const string ConcurrentChange = "CF3006";

    /// <summary>A value is too long, or a list has too many entries.</summary>
    public const string LimitExceeded = "CF3008";

    /// <summary>A text contains characters that no store can keep (NUL, or half of a surrogate pair), or control characters.</summary>
    public const string InvalidCharacters = "CF3009";

    /// <summary>The workflow has no such trigger.</summary>
    public const string UnknownTrigger = "CF3010";

    /// <summary>The complaint began under a workflow that this host does not know.</summary>
    public const string UnknownWorkflow = "CF3011";

    /// <summary>The rules fire triggers that raise one another without end, or more than 10,000 pieces of work fall due at one
    /// instant.</summary>
    public const string EndlessTriggers = "CF3012";

    /// <summary>The host's number generator returns numbers that exist already, or that no store can keep.</summary>
    public const string InvalidComplaintNumber = "CF3013";

    /// <summary>A bare trigger was used instead of an action that needs data or a second person.</summary>
    public const string BareTrigger = "CF3014";

    /// <summary>A complaint that missed a target cannot be closed before the breach is explained.</summary>
    public const string BreachNotExplained = "CF3015";

    /// <summary>A task of this name is open already.</summary>
    public const string TaskAlreadyOpen = "CF3016";

    /// <summary>No task of this name is open.</summary>
    public const string TaskNotOpen = "CF3017";

    /// <summary>The complaint has no such clock for this action.</summary>
    public const string ClockNotFound = "CF3018";

    /// <summary>
    /// The target cannot be extended now: its rules do not allow it, it is past due, it was extended as often as allowed, or its new due
    /// instant cannot be counted.
    /// </summary>
    public const string ExtensionNotAllowed = "CF3019";

    /// <summary>The step of the proposal is not the next one, or the proposal is approved or refused already.</summary>
    public const string ApprovalStepNotNext = "CF3025";

    /// <summary>The actor has no authority for the step: neither the role nor a delegation of the role that is valid now.</summary>
    public const string AuthorityRequired = "CF3026";

    /// <summary>Four eyes: the actor made the proposal, or approved an earlier step of it.</summary>
    public const string ApproverInvolved = "CF3027";

    /// <summary>The rules have departments, and not this one.</summary>
    public const string DepartmentNotInRules = "CF3028";

    /// <summary>
    /// The actor must not get the complaint: it is about the actor, or the actor was recused or took part in an earlier handling.
    /// </summary>
    public const string OwnerHasConflict = "CF3029";

    /// <summary>Four eyes: the decision needs a person who did not own, handle, investigate, propose or decline the same matter.</summary>
    public const string DifferentPersonRequired = "CF3040";

    /// <summary>A conflict of interest: the complaint is directed against the actor, or the actor was recused.</summary>
    public const string ConflictOfInterest = "CF3041";

    /// <summary>There is no piece of evidence, promise, improvement or copy with this number, or there are none at all.</summary>
    public const string ItemNotFound = "CF3042";

    /// <summary>The option was not offered, or is no longer valid.</summary>
    public const string OptionNotOpen = "CF3043";

    /// <summary>The complainant has answered as many offers as <c>Practice:MaxRounds</c> allows.</summary>
    public const string TooManyRounds = "CF3044";

    /// <summary>No open part of the settlement has this name.</summary>
    public const string SettlementPartNotOpen = "CF3045";

    /// <summary>The period in which a closed complaint can be reopened is over.</summary>
    public const string ReopeningTooLate = "CF3046";

    /// <summary>The documents of an archive are not complete.</summary>
    public const string ArchiveIncomplete = "CF3047";

    /// <summary>An option gives less than the law requires.</summary>
    public const string OptionBelowLegalMinimum = "CF3048";

    /// <summary>An option gives more than company policy allows.</summary>
    public const string OptionAbovePolicyMaximum = "CF3049";

    /// <summary>The tracking token belongs to another complaint.</summary>
    public const string TrackingTokenTaken = "CF3050";

    /// <summary>The record card is not complete.</summary>
    public const string RecordCardIncomplete = "CF3051";

    /// <summary>
    /// The complaint cannot be merged into the named one: that is the same complaint, has ended, or was or is being merged itself, or one
    /// of the two is an exercise or a tip-off.
    /// </summary>
    public const string MergeNotPossible = "CF3052";

    /// <summary>
    /// A settlement, a promise or a granted demand costs more than was approved, or needs an approver who was not asked (counsel, top
    /// management), and the actor may not approve it alone.
    /// </summary>
    public const string ApprovalRequired = "CF3053";

    /// <summary>
    /// A complaint cannot be merged into one with which it shares neither a person (contact points, or the name if there are none) nor
    /// goods (article, batch, serial number, order, contract) nor a group.
    /// </summary>
    public const string NothingInCommon = "CF3054";

    /// <summary>The statistics of the month are not required: the month is not over, or lies before the duty began.</summary>
    public const string StatisticsNotOwed = "CF3060";

    /// <summary>The statistics of the month are submitted or filed already.</summary>
    public const string StatisticsAlreadySubmitted = "CF3061";

    /// <summary>No statistics of the month are waiting for a review.</summary>
    public const string StatisticsNotAwaitingReview = "CF3062";

    /// <summary>The record of the month was changed without the store.</summary>
    public const string StatisticsRecordAltered = "CF3063";

    /// <summary>The idempotency key was used for another request: by another actor, or with other content.</summary>
    public const string IdempotencyKeyTaken = "CF3064";

    /// <summary>A collection could not be read: it threw an exception, or changed while it was read.</summary>
    public const string UnreadableCollection = "CF3065";

    /// <summary>The id of an actor has spaces around it, characters that look like others, or a word that mixes alphabets.</summary>
    public const string InvalidActorId = "CF3070";

    /// <summary>The id <c>system</c> is used for a person.</summary>
    public const string ReservedActorId = "CF3071";

    /// <summary>A second handling needs another person: the actor owned, handled, investigated or proposed in an earlier one.</summary>
    public const string InvolvedInEarlierHandling = "CF3072";

    /// <summary>The fast track is not allowed: the amount is more than handlers may grant alone, or is not known.</summary>
    public const string FastTrackNotAllowed = "CF3073";

    /// <summary>An option cannot be accepted before it is approved.</summary>
    public const string OptionNotApproved = "CF3074";

    /// <summary>A merge cannot be undone on a complaint that was not merged.</summary>
    public const string ComplaintNotMerged = "CF3077";

    /// <summary>A complaint that was merged into another one cannot be reopened.</summary>
    public const string ComplaintMerged = "CF3078";

    /// <summary>Personal data cannot be erased yet.</summary>
    public const string ErasureNotPossible = "CF3082";

    /// <summary>The complaint has ended, and the action serves its handling only, such as a legal review or an expert's report.</summary>
    public const string ComplaintEnded = "CF3083";

    /// <summary>The person who signs for a copy of the record card is not its recipient.</summary>
    public const string NotRecipientOfCopy = "CF3084";

    /// <summary>An intake has a demand that is decided already.</summary>
    public const string DemandAlreadyDecided = "CF3085";

    /// <summary>A person whom the action names has a conflict of interest, or had a part in an earlier handling.</summary>
    public const string NamedPersonHasConflict = "CF3096";

    /// <summary>The person whom the action names is the actor, and must be another person.</summary>
    public const string NamedPersonIsActor = "CF3097";

    /// <summary>The host registers several stores.</summary>
    public const string SeveralStores = "CF3098";

    /// <summary>The enumeration does not have this value.</summary>
    public const string UnknownEnumValue = "CF3100";

    /// <summary>An amount of money is negative, too large, or has too many decimals.</summary>
    public const string AmountOutOfRange = "CF3101";

    /// <summary>The currency of an amount is not an ISO 4217 code.</summary>
    public const string UnknownCurrency = "CF3102";

    /// <summary>A number is outside its range.</summary>
    public const string NumberOutOfRange = "CF3103";

    /// <summary>An instant that must have passed lies in the future.</summary>
    public const string InstantInFuture = "CF3104";

    /// <summary>An instant that must lie ahead has passed.</summary>
    public const string InstantInPast = "CF3105";

    /// <summary>Two items have the same name.</summary>
    public const string DuplicateName = "CF3106";

    /// <summary>The rules do not declare the field.</summary>
    public const string UndeclaredField = "CF3107";

    /// <summary>The value of a declared field is not of its type.</summary>
    public const string FieldTypeMismatch = "CF3108";

    /// <summary>The rules do not have the tier.</summary>
    public const string TierNotInRules = "CF3109";

    /// <summary>An answer that must be given on a durable medium is only spoken.</summary>
    public const string MediumNotDurable = "CF3110";

    /// <summary>A text does not have the required form, such as that of a tracking token, a media type or a SHA-256 hash.</summary>
    public const string MalformedValue = "CF3111";

    /// <summary>The hash is not that of the bytes.</summary>
    public const string EvidenceHashMismatch = "CF3112";

    /// <summary>The number of answers is not the number of demands.</summary>
    public const string AnswerCountMismatch = "CF3113";

    /// <summary>The shares of the liability do not add up to 100 per cent.</summary>
    public const string SharesNotHundredPercent = "CF3114";

    /// <summary>
    /// The time of an extension cannot be read, is zero, is more than the rules allow, or needs a calendar that the target does not have.
    /// </summary>
    public const string ExtensionOutOfRange = "CF3115";

    /// <summary>A complaint cannot be transferred to the department and the handler that it has already.</summary>
    public const string TransferWithoutChange = "CF3116";

    /// <summary>There is no complaint with the id of the one into which this one should be merged.</summary>
    public const string MergeMasterNotFound = "CF3117";

    /// <summary>
    /// A target, a task, a duty or a timeout has no due instant, because its time or its calendar in the rules cannot be counted from
    /// now.
    /// </summary>
    public const string NoDueInstant = "CF3118";

    /// <summary>Nobody declared the tenant.</summary>
    public const string UnknownTenant = "CF3119";

    /// <summary>
    /// A message of the library to itself has a topic that this version does not know. It is tried again, since a later version on another
    /// host may know it, and then goes to the dead letters.
    /// </summary>
    public const string UnknownInternalTopic = "CF3150";

    /// <summary>The input is not JSON in UTF-8, is nested too deeply, or has something after its end.</summary>
    public const string InputNotJson = "CF3160";

    /// <summary>The JSON is too large.</summary>
    public const string JsonTooLarge = "CF3161";

    /// <summary>The JSON names no action, an action that does not exist, or another action than the expected one.</summary>
    public const string UnknownAction = "CF3162";

    /// <summary>The JSON has a field that the action or the intake does not have.</summary>
    public const string UnknownJsonField = "CF3163";

    /// <summary>A value in the JSON has another type than its field.</summary>
    public const string JsonTypeMismatch = "CF3164";

    /// <summary>A field occurs twice in the JSON.</summary>
    public const string DuplicateJsonField = "CF3165";
}
