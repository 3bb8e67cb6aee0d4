using ComplaintFlow.Complaints;
using ComplaintFlow.Conditions.Compiled;

namespace ComplaintFlow.Workflow.Compiled;

/// <summary>The parts of a guard that do not hold.</summary>
/// <param name="predicates">The names of the predicates.</param>
/// <param name="conditions">The smallest conditions.</param>
/// <param name="complaint">The complaint for which they do not hold.</param>
internal sealed class FailingGuard(IReadOnlyList<string> predicates, IReadOnlyList<Condition> conditions, Complaint complaint)
{
    /// <summary>The names of the predicates, and what the tested fields are at present.</summary>
    public IEnumerable<string> Present => predicates.Concat(conditions.SelectMany(condition => condition.Present(complaint)));

    public string WhatPasses => string.Join(
        " and ", predicates.Select(predicate => $"'{predicate}' holds").Concat(conditions.Select(condition => condition.ForRefusal())));
}
