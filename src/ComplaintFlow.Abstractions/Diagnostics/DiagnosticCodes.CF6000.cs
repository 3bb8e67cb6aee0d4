namespace ComplaintFlow.Diagnostics;

// Codes of the import of a Stateless machine.
public static partial class DiagnosticCodes
{
    /// <summary>The text of a state or a trigger of a Stateless machine cannot be a name here.</summary>
    public const string UnusableStatelessName = "CF6001";

    /// <summary>Two states or two triggers of a Stateless machine have the same name.</summary>
    public const string DuplicateStatelessName = "CF6002";

    /// <summary>
    /// A superstate of a Stateless machine has substates, and nothing says which of them is entered with it. Stateless does not show it.
    /// </summary>
    public const string UnknownInitialSubstate = "CF6003";

    /// <summary>A dynamic transition of a Stateless machine does not declare to which states it may lead.</summary>
    public const string UndeclaredDestinations = "CF6004";

    /// <summary>The options of an import name what the Stateless machine does not have.</summary>
    public const string UnknownInStatelessMachine = "CF6005";

    /// <summary>A guard or an action of a Stateless machine has no function in the host.</summary>
    public const string UnboundStatelessFunction = "CF6006";

    /// <summary>Warning: a guard of a Stateless machine has no description, so that its name is made of its place.</summary>
    public const string UndescribedGuard = "CF6007";

    /// <summary>Warning: an action of a Stateless machine has no description, so that its name is made of its place.</summary>
    public const string UndescribedAction = "CF6008";

    /// <summary>Warning: a state of a Stateless machine has actions of activation, which are not imported.</summary>
    public const string ActivationNotImported = "CF6009";

    /// <summary>
    /// Warning: several transitions of a trigger in one state have guards. Stateless throws if two of them hold; here the first is taken.
    /// </summary>
    public const string SeveralGuardedTransitions = "CF6010";

    /// <summary>Warning: Stateless does not show some parts of a machine, and nobody has said that there are none.</summary>
    public const string HiddenPartsNotConfirmed = "CF6011";

    /// <summary>
    /// Warning: a criterion below a guard decides whether the superstate is asked, which only the guard does in Stateless.
    /// </summary>
    public const string CriterionFallsThrough = "CF6012";

    /// <summary>Warning: a trigger of a Stateless machine has the name of a built-in action, which alone fires it, with its data.</summary>
    public const string TriggerOfBuiltInAction = "CF6013";

    /// <summary>
    /// Warning: a state of a Stateless machine ends a complaint and gives it no outcome, so that figures do not say how it ended.
    /// </summary>
    public const string EndWithoutOutcome = "CF6014";

    /// <summary>
    /// No visible transition of a Stateless machine leads to a state. Stateless does not show those with asynchronous guards.
    /// </summary>
    public const string NothingVisibleLeadsThere = "CF6015";
}
