using Mono.Cecil;

namespace ComplaintFlow.House.Tests.Architecture;

/// <summary>Finds namespaces that reach each other, by whatever way through others.</summary>
internal static class NamespaceCycles
{
    /// <summary>Each pair of namespaces that reach each other, with one use on the way there.</summary>
    /// <param name="assembly">The compiled code.</param>
    /// <param name="root">The namespaces to look at begin with this.</param>
    public static IReadOnlyList<string> Of(Stream assembly, string root)
    {
        using var module = ModuleDefinition.ReadModule(assembly);
        var uses = new SortedDictionary<string, SortedDictionary<string, string>>(StringComparer.Ordinal);
        foreach (TypeDefinition type in module.GetTypes())
        {
            TypeReference user = Outermost(type);
            if (!IsWithin(user.Namespace, root))
                continue;
            foreach (TypeReference used in TypeUses.Of(type).Select(Outermost).Where(used => IsWithin(used.Namespace, root)))
            {
                if (!uses.TryGetValue(user.Namespace, out SortedDictionary<string, string>? known))
                    uses.Add(user.Namespace, known = new SortedDictionary<string, string>(StringComparer.Ordinal));
                if (!string.Equals(user.Namespace, used.Namespace, StringComparison.Ordinal))
                    known.TryAdd(used.Namespace, $"{user.Name} → {used.Name}");
            }
        }
        return
        [
            .. from user in uses.Keys
               from used in uses[user].Keys
               where Reached(uses, used).Contains(user)
               select $"{user} → {used} ({uses[user][used]}), and back",
        ];
    }

    private static HashSet<string> Reached(SortedDictionary<string, SortedDictionary<string, string>> uses, string start)
    {
        var reached = new HashSet<string>(StringComparer.Ordinal);
        var open = new Stack<string>([start]);
        while (open.TryPop(out string? next))
        {
            if (reached.Add(next) && uses.TryGetValue(next, out SortedDictionary<string, string>? further))
            {
                foreach (string one in further.Keys)
                    open.Push(one);
            }
        }
        return reached;
    }

    private static TypeReference Outermost(TypeReference type)
    {
        while (type.DeclaringType is not null)
            type = type.DeclaringType;
        return type;
    }

    private static bool IsWithin(string @namespace, string root) =>
        string.Equals(@namespace, root, StringComparison.Ordinal) || @namespace.StartsWith(root + ".", StringComparison.Ordinal);
}
