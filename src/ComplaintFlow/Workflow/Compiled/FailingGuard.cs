using ComplaintFlow.Conditions.Compiled;

namespace ComplaintFlow.Workflow.Compiled;

/// <summary>Words for a part of a guard that does not hold: the name of a predicate, or a condition.</summary>
internal static class FailingGuard
{
    /// <summary>The name of the predicate, or the fields that the condition tests.</summary>
    public static IEnumerable<string> Names(object part) =>
        part is Condition condition ? condition.Fields.Select(field => field.Name) : [$"{part}"];

    public static string WhatPasses(object part) => part is Condition condition ? condition.ForRefusal() : $"'{part}' holds";
}
