using System.Collections.ObjectModel;
using ComplaintFlow.Collections;

namespace ComplaintFlow.Sla;

/// <summary>
/// Represents how a kind of duty is watched: who is told when it is assigned, before it is due and when it is late.
/// </summary>
/// <remarks>Settings that are not given have their defaults. Immutable, and safe to share between threads.</remarks>
public sealed record DutyDefinition
{
    /// <summary>The name that stands for the holder of the duty in <see cref="Notify"/> and in the steps.</summary>
    public const string Holder = "Holder";

    /// <summary>The name that stands for the supervisor in <see cref="Notify"/> and in the steps.</summary>
    /// <remarks>
    /// It is the supervisor of the department that has the duty. If no department has it, it is the supervisor of the department that has
    /// the complaint.
    /// </remarks>
    public const string Supervisor = "Supervisor";

    /// <summary>The time of a duty that was assigned without one, such as <c>30 calendar days</c>.</summary>
    public string? Within { get; init; }

    /// <summary>The calendar that counts the time.</summary>
    public string? Calendar { get; init; }

    /// <summary>Who is told when the duty is assigned: roles, <see cref="Holder"/> or <see cref="Supervisor"/>.</summary>
    public IReadOnlyList<string> Notify { get; init => field = DefensiveCopy.List(value); } = [];

    /// <summary>Whether and how far a person may extend the due instant.</summary>
    public ExtensionDefinition? Extension { get; init; }

    /// <summary>Whether closing the complaint ends the duty.</summary>
    public ClosingRule? OnClosed { get; init; }

    /// <summary>The escalation steps by name.</summary>
    /// <remarks>
    /// They replace the default steps: a reminder at 75 %, and at 100 % a notice to the holder and the supervisor and an escalation.
    /// </remarks>
    public IReadOnlyDictionary<string, StepDefinition> Steps { get; init => field = DefensiveCopy.Map(value); } =
        ReadOnlyDictionary<string, StepDefinition>.Empty;
}
