namespace ComplaintFlow.Diagnostics;

/// <summary>Provides all codes of diagnostics, refusals and store failures.</summary>
/// <remarks>
/// A code never changes its meaning and is never reused. The documentation lists the codes with their remedies. Codes from 1000 are about
/// rules, from 2000 about time, from 3000 about actions, from 4000 about storage, and from 5000 about files and figures.
/// </remarks>
public static partial class DiagnosticCodes
{
    /// <summary>A setting or an operator does not exist. Usually it is a typing error.</summary>
    public const string UnknownSetting = "CF1001";

    /// <summary>A value is not of the kind that the setting takes, such as a number, true or false, or one of a few words.</summary>
    public const string InvalidSettingValue = "CF1002";

    /// <summary>A setting has a value instead of a map or a list, or the other way round.</summary>
    public const string WrongShape = "CF1003";

    /// <summary>A transition leads to a state that does not exist, or that is in another region.</summary>
    public const string UnknownState = "CF1004";

    /// <summary>
    /// A name cannot be used: it is empty, contains <c>:</c> or <c>__</c>, is a number (in code), or is that of the main region under
    /// <c>Regions</c>.
    /// </summary>
    public const string InvalidName = "CF1005";

    /// <summary>Two regions have a state of the same name.</summary>
    public const string DuplicateStateName = "CF1006";

    /// <summary>The parent of a state does not exist in its region.</summary>
    public const string UnknownParentState = "CF1007";

    /// <summary>A state is its own parent, directly or through other states.</summary>
    public const string CircularParentStates = "CF1008";

    /// <summary>The initial state of a region or a state is missing, does not exist, or is not a substate.</summary>
    public const string InvalidInitialState = "CF1009";

    /// <summary>No transition leads to a state.</summary>
    public const string UnreachableState = "CF1010";

    /// <summary>No transition leads out of a state, and the state is neither final nor closed.</summary>
    public const string DeadEndState = "CF1011";

    /// <summary>A final state has transitions.</summary>
    public const string FinalStateWithTransitions = "CF1012";

    /// <summary>A name is neither a state, nor a built-in milestone, nor declared under <c>Milestones</c>.</summary>
    public const string UnknownMilestone = "CF1013";

    /// <summary>A named predicate is not declared under <c>Predicates</c>.</summary>
    public const string UndeclaredPredicate = "CF1014";

    /// <summary>A step or an effect fires a trigger that no state handles.</summary>
    public const string TriggerNeverTaken = "CF1015";

    /// <summary>A required field does not exist.</summary>
    public const string UnknownRequiredField = "CF1016";

    /// <summary>
    /// A transition contradicts itself: it is ignored and does something, it has a destination and branches, or its <c>Otherwise</c> has no
    /// branches before it, has a condition, or is empty.
    /// </summary>
    public const string ContradictoryTransition = "CF1017";

    /// <summary>A region has no states.</summary>
    public const string RegionWithoutStates = "CF1019";

    /// <summary>Warning: a role appears only once in the whole rule book. Often it is a typing error.</summary>
    public const string RoleUsedOnce = "CF1020";

    /// <summary>A state with substates does not say which one is entered.</summary>
    public const string MissingInitialSubstate = "CF1021";

    /// <summary>A preset of <c>Workflow</c>, <c>Routing</c> or <c>Authority</c> does not exist.</summary>
    public const string UnknownSectionPreset = "CF1022";

    /// <summary>The section <c>Workflow</c> names no preset, and what it has is not a whole workflow.</summary>
    public const string WorkflowWithoutPreset = "CF1023";

    /// <summary>A named item has nothing but <c>Enabled</c>, and nothing defines it, so that nothing is switched.</summary>
    public const string NothingSwitchedOff = "CF1024";

    /// <summary>The workflow comes from two sources: from code and from a preset of the configuration, or twice from code.</summary>
    public const string WorkflowFromTwoSources = "CF1025";

    /// <summary>The host adds rules in code to a rule book that is finished, so that they would have no effect.</summary>
    public const string LayerUnderFinishedRules = "CF1026";

    /// <summary>The configuration changes a setting of which rules made in code have copies, and not the copies.</summary>
    public const string ChangedOnlyInPart = "CF1027";

    /// <summary>
    /// Warning: a state takes a trigger whose name is almost that of one that it inherits. Often it is a typing error, and the inherited
    /// transition stays as it is.
    /// </summary>
    public const string MisspelledInheritedTrigger = "CF1028";

    /// <summary>Warning: a warning is accepted that does not occur, or that is an error.</summary>
    public const string NothingAccepted = "CF1029";

    /// <summary>Warning: two tiers have the same rank.</summary>
    public const string DuplicateTierRank = "CF1030";

    /// <summary>The time of a target is missing, or the time of a target or a task cannot be read.</summary>
    public const string InvalidTimeLimit = "CF1031";

    /// <summary>A target has no milestone that starts it, or none that meets it.</summary>
    public const string TargetWithoutStartOrEnd = "CF1032";

    /// <summary>A calendar does not exist.</summary>
    public const string UnknownCalendar = "CF1033";

    /// <summary>A time needs a calendar to be counted, and none is named.</summary>
    public const string MissingCalendar = "CF1034";

    /// <summary>A step has no time, or its time cannot be read.</summary>
    public const string InvalidStepTime = "CF1035";

    /// <summary>A step does nothing.</summary>
    public const string StepWithoutEffect = "CF1036";

    /// <summary>A classification rule or a preset names a tier that does not exist.</summary>
    public const string UnknownTier = "CF1037";

    /// <summary>A classification rule has no result.</summary>
    public const string RuleWithoutResult = "CF1038";

    /// <summary>A classification rule has no condition. An empty condition is not a catch-all.</summary>
    public const string ClassificationRuleWithoutCondition = "CF1039";

    /// <summary>Warning: an item is switched off that replaces an inherited one, which counts instead.</summary>
    public const string InheritedInstead = "CF1040";

    /// <summary>A declared field has the name of a built-in one.</summary>
    public const string BuiltInFieldName = "CF1041";

    /// <summary>A currency is not an ISO 4217 code.</summary>
    public const string InvalidCurrency = "CF1043";

    /// <summary>The configuration has nothing of a JSON file that says something, and that it follows.</summary>
    public const string ConfigurationFileUnread = "CF1044";

    /// <summary>A file that the configuration needs is missing.</summary>
    public const string ConfigurationFileMissing = "CF1045";

    /// <summary>The host does not implement a predicate, an effect or a model that the rules declare.</summary>
    public const string MissingHostImplementation = "CF1046";

    /// <summary>The text is not JSON.</summary>
    public const string InvalidJson = "CF1047";

    /// <summary>The section has vanished from the configuration while the host runs.</summary>
    public const string SectionRemoved = "CF1048";

    /// <summary>The configuration has no section <c>ComplaintFlow</c>, and none of its settings stand at the root.</summary>
    public const string MissingSection = "CF1049";

    /// <summary>
    /// Warning: the calendars lie in several zones, and none is the default: days for which no calendar is named are those of UTC.
    /// </summary>
    public const string MissingDefaultCalendar = "CF1050";

    /// <summary>Warning: a tier has no rank, or the rank 0, and the other tiers have one.</summary>
    public const string TierWithoutRank = "CF1051";

    /// <summary>Warning: no rule gives a tier, so that only people can.</summary>
    public const string TierNeverGiven = "CF1052";

    /// <summary>
    /// Warning: a category, a ground, a department, a flag, a tag, a skill, a task, an outcome or a role is almost another one that the
    /// rules use or that is built in. Often it is a typing error.
    /// </summary>
    public const string SimilarName = "CF1053";

    /// <summary>A name stands twice in one JSON document, or two names differ by case only, so that they are one.</summary>
    public const string DuplicateSettingName = "CF1054";

    /// <summary>Settings, conditions or states are nested deeper than the bound.</summary>
    public const string SettingsTooDeep = "CF1055";

    /// <summary>There are more than 500,000 settings.</summary>
    public const string TooManySettings = "CF1056";

    /// <summary>A key of the configuration is almost <c>ComplaintFlow</c>, so that it is not read.</summary>
    public const string MisspelledSection = "CF1057";

    /// <summary>
    /// Warning: a target, a pause or a condition waits for a milestone that is declared, and that nothing in the workflow reaches.
    /// </summary>
    public const string MilestoneNeverReached = "CF1058";

    /// <summary>
    /// Warning: a layer adds an item whose name is almost that of an item beneath. Often it is a typing error, and the item beneath stays
    /// as it is.
    /// </summary>
    public const string MisspelledItem = "CF1059";

    /// <summary>An effect starts or cancels a target that does not exist.</summary>
    public const string UnknownTarget = "CF1060";

    /// <summary>An effect of the host is not declared under <c>Effects</c>.</summary>
    public const string UndeclaredEffect = "CF1061";

    /// <summary>A task is assigned to no role and no department.</summary>
    public const string TaskWithoutAssignee = "CF1062";

    /// <summary>The name of a tenant has characters that it cannot have, or is too long.</summary>
    public const string InvalidTenantName = "CF1063";

    /// <summary>A setting of the whole host, such as Workers or Stores, stands in the rules of one tenant.</summary>
    public const string NotForOneTenant = "CF1064";

    /// <summary>A step is due before its clock starts.</summary>
    public const string StepBeforeStart = "CF1070";

    /// <summary>A target is paused by a cause that does not exist.</summary>
    public const string UnknownPauseCause = "CF1071";

    /// <summary>A cause of pauses has no condition, so that it is not clear when it holds.</summary>
    public const string PauseCauseWithoutCondition = "CF1072";

    /// <summary>
    /// The limit of a pause, the grace after a reopening or the extent of an extension cannot be read, or cannot be counted in its unit.
    /// </summary>
    public const string InvalidTimeAllowance = "CF1073";

    /// <summary>A timeout of a state has no time, has a time that cannot be read, or has no trigger.</summary>
    public const string InvalidTimeout = "CF1074";

    /// <summary><c>OnReopen</c> and <c>Grace</c> do not fit together.</summary>
    public const string GraceMismatch = "CF1075";

    /// <summary>A target is repealed before it comes into force.</summary>
    public const string InvalidValidityPeriod = "CF1076";

    /// <summary>A digest of notices has no window, or its window is not elapsed time.</summary>
    public const string InvalidDigestWindow = "CF1077";

    /// <summary>Warning: no target is paused by a cause that is declared.</summary>
    public const string UnusedPauseCause = "CF1078";

    /// <summary>Warning: <c>Holder</c> or <c>Supervisor</c> is told of something that is not a duty. Nobody is meant by it there.</summary>
    public const string DutyNameOutsideDuties = "CF1079";

    /// <summary>A condition can never hold: its tests contradict one another, or contradict what is known at that place.</summary>
    public const string ConditionNeverHolds = "CF1080";

    /// <summary>A branch is never taken, because a branch before it is always taken.</summary>
    public const string BranchNeverTaken = "CF1081";

    /// <summary>Warning: <c>Otherwise</c> is never taken, because one of the branches always holds.</summary>
    public const string OtherwiseNeverTaken = "CF1082";

    /// <summary>Warning: two branches can both hold and have the same <c>Order</c>. Their names decide which one is taken.</summary>
    public const string AmbiguousBranchOrder = "CF1083";

    /// <summary>Warning: only the system may fire a trigger, and no rule fires it.</summary>
    public const string SystemTriggerNeverFired = "CF1084";

    /// <summary>
    /// Warning: a transition with a condition hides one of a state around. If the condition does not hold, the trigger is refused.
    /// </summary>
    public const string HiddenTransition = "CF1085";

    /// <summary>Triggers raise one another without end. It is a warning if a condition may end it.</summary>
    public const string CircularTriggers = "CF1086";

    /// <summary>No closed or final state can be reached from some states of the main region.</summary>
    public const string NoReachableEnd = "CF1087";

    /// <summary>Warning: no state of the main region is closed or final.</summary>
    public const string NoEndState = "CF1088";

    /// <summary>Warning: a state outside the main region is marked as closed, which has no effect.</summary>
    public const string ClosedOutsideMainRegion = "CF1089";

    /// <summary>A preset of time limits does not exist.</summary>
    public const string UnknownTimeLimitPreset = "CF1090";

    /// <summary>A preset counts days by a calendar, and none is named.</summary>
    public const string PresetWithoutCalendar = "CF1091";

    /// <summary>Warning: a preset needs statutory holidays, and its calendar lacks the set of the jurisdiction.</summary>
    public const string CalendarWithoutStatutoryHolidays = "CF1092";

    /// <summary>A kind of duty does not exist.</summary>
    public const string UnknownDutyKind = "CF1093";

    /// <summary>An option of the host is outside its range.</summary>
    public const string SettingOutOfRange = "CF1094";

    /// <summary><c>Statistics:Since</c> is missing, or is not the first day of a month.</summary>
    public const string InvalidStatisticsStart = "CF1095";

    /// <summary><c>Statistics:TimeZone</c> is missing, or is not a time zone.</summary>
    public const string InvalidStatisticsTimeZone = "CF1096";

    /// <summary><c>Statistics:Calendar</c> names a calendar that the rules do not have.</summary>
    public const string UnknownStatisticsCalendar = "CF1097";

    /// <summary><c>Statistics:Tenant</c> is empty.</summary>
    public const string EmptyStatisticsTenant = "CF1098";
}
