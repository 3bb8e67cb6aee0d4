using ComplaintFlow.Rules;
using ComplaintFlow.Rules.Building;
using ComplaintFlow.Stateless.Naming;
using ComplaintFlow.Workflow;

namespace ComplaintFlow.Stateless;

/// <summary>Represents a Stateless machine as a region of a workflow, with everything that the import found.</summary>
/// <remarks>Immutable, and safe to share between threads.</remarks>
public sealed record StatelessImportResult
{
    /// <summary>Gets the region. If there are errors, it is what could be read.</summary>
    public required RegionDefinition Region { get; init; }

    /// <summary>Gets the names of the predicates that the host must implement: the guards and criteria of the machine.</summary>
    public required IReadOnlyList<string> Predicates { get; init; }

    /// <summary>Gets the names of the effects that the host must perform: the actions of the machine.</summary>
    public required IReadOnlyList<string> Effects { get; init; }

    /// <summary>Gets the defects and warnings. Their paths are relative to the section of the rules.</summary>
    public required IReadOnlyList<Diagnostic> Diagnostics { get; init; }

    /// <summary>Gets the settings that have copies in the region, as <see cref="RuleLayer.Copies"/> takes them.</summary>
    /// <remarks>
    /// If the guards of a substate fall through to the transition of a superstate, the substate has a copy of that transition. If a
    /// transition leads to a state around the present one, its target is a copy of the initial substate.
    /// </remarks>
    public required IReadOnlyDictionary<string, IReadOnlyList<string>> Copies { get; init; }

    /// <summary>Gets whether the region keeps the meaning of the machine: there are no errors.</summary>
    public bool IsValid => Diagnostics.All(found => found.Severity != DiagnosticSeverity.Error);

    /// <summary>Adds the region to rules built in code, and declares its predicates and effects.</summary>
    /// <param name="rules">The rules.</param>
    /// <param name="region">The name of the region. It takes the place of a region of that name.</param>
    /// <returns>A changed copy of the rules.</returns>
    /// <exception cref="ArgumentNullException">An argument is <see langword="null"/>.</exception>
    public RuleBookDefinition AddTo(RuleBookDefinition rules, string region = WorkflowDefinition.MainRegion)
    {
        ArgumentNullException.ThrowIfNull(rules);
        ArgumentNullException.ThrowIfNull(region);
        return rules.Region(region, _ => Region) with
        {
            Predicates = [.. rules.Predicates.Union(Predicates, Names.Comparer)],
            Effects = [.. rules.Effects.Union(Effects, Names.Comparer)],
        };
    }
}
