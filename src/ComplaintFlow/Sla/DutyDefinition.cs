using System.Collections.ObjectModel;
using ComplaintFlow.Collections;

namespace ComplaintFlow.Sla;

/// <summary>How a kind of duty is watched: who is told when it is given, before it is due and when it is late.</summary>
/// <remarks>What is not said is as usual.</remarks>
public sealed record DutyDefinition
{
    /// <summary>In <see cref="Notify"/> and in the steps: whoever has the duty.</summary>
    public const string Holder = "Holder";

    /// <summary>
    /// In <see cref="Notify"/> and in the steps: the supervisor of the department that has the duty, or else of the one that has the
    /// complaint.
    /// </summary>
    public const string Supervisor = "Supervisor";

    /// <summary>The time of a duty for which nobody gave one, such as <c>30 calendar days</c>.</summary>
    public string? Within { get; init; }

    /// <summary>The calendar that counts it.</summary>
    public string? Calendar { get; init; }

    /// <summary>Who is told when the duty is given: roles, <see cref="Holder"/>, <see cref="Supervisor"/>.</summary>
    public IReadOnlyList<string> Notify { get; init => field = DefensiveCopy.List(value); } = [];

    /// <summary>Whether and how far the due instant may be moved by a person.</summary>
    public ExtensionDefinition? Extension { get; init; }

    /// <summary>Whether the closing of the complaint ends the duty.</summary>
    public ClosingRule? OnClosed { get; init; }

    /// <summary>
    /// The steps by name. They take the place of the usual ones: a reminder at 75 %,
    /// and at 100 % a notice to the holder and the supervisor, and an escalation.
    /// </summary>
    public IReadOnlyDictionary<string, StepDefinition> Steps { get; init => field = DefensiveCopy.Map(value); } =
        ReadOnlyDictionary<string, StepDefinition>.Empty;
}
