namespace ComplaintFlow.Workflow.Graph;

/// <summary>The labels of a diagram. The texts in them are escaped as the format needs it.</summary>
internal static class DiagramLabels
{
    /// <summary><c>Trigger [guard] / roles</c>.</summary>
    public static string Of(string trigger, string? guard, IReadOnlyList<string> roles, Func<string, string> plain)
    {
        string condition = guard is null ? "" : $" [{plain(guard)}]";
        string actors = roles.Count == 0 ? "" : $" / {Listed(roles, plain)}";
        return plain(trigger) + condition + actors;
    }

    /// <summary><c>[guard]</c> or <c>otherwise</c>, and whether the state is not left.</summary>
    public static string Of(GraphBranch branch, Func<string, string> plain)
    {
        string condition = branch.Guard is null ? "otherwise" : $"[{plain(branch.Guard)}]";
        return branch.Kind == GraphEdgeKind.Internal ? $"{condition}, stays" : condition;
    }

    /// <summary>The lines in the body of a state: its entry and its exit effects.</summary>
    public static IEnumerable<string> Body(GraphState state, Func<string, string> plain)
    {
        if (state.Entry.Count > 0)
            yield return $"entry / {Listed(state.Entry, plain)}";
        if (state.Exit.Count > 0)
            yield return $"exit / {Listed(state.Exit, plain)}";
    }

    private static string Listed(IReadOnlyList<string> texts, Func<string, string> plain) => string.Join(", ", texts.Select(plain));
}
