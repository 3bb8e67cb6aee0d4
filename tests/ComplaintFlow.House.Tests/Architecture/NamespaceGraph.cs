using Mono.Cecil;

namespace ComplaintFlow.House.Tests.Architecture;

/// <summary>Which namespaces of compiled assemblies use which, and by what types.</summary>
internal sealed class NamespaceGraph
{
    private readonly SortedDictionary<string, SortedDictionary<string, string>> _uses = new(StringComparer.Ordinal);

    /// <summary>Reads assemblies.</summary>
    /// <param name="assemblies">The compiled assemblies.</param>
    /// <param name="root">The namespace below which namespaces count.</param>
    public static NamespaceGraph Read(IEnumerable<Stream> assemblies, string root)
    {
        NamespaceGraph graph = new();
        foreach (Stream assembly in assemblies)
        {
            using var module = ModuleDefinition.ReadModule(assembly);
            foreach (TypeDefinition type in module.GetTypes())
                graph.Add(type, root);
        }

        return graph;
    }

    /// <summary>
    /// The pairs of namespaces that reach each other, however long the ways, each with a use that leads out and one that leads back.
    /// </summary>
    public IReadOnlyList<string> Circles()
    {
        var reached = _uses.Keys.ToDictionary(one => one, Reached, StringComparer.Ordinal);
        return
        [
            .. from one in reached.Keys
               from other in reached[one]
               where string.CompareOrdinal(one, other) < 0 && reached.TryGetValue(other, out HashSet<string>? back) && back.Contains(one)
               select $"{one} and {other}: {Step(one, other, reached)}; {Step(other, one, reached)}",
        ];
    }

    private static bool Counts(TypeReference type, string root) =>
        string.Equals(type.Namespace, root, StringComparison.Ordinal) || type.Namespace.StartsWith(root + ".", StringComparison.Ordinal);

    /// <summary>The first use on a way from one namespace to another.</summary>
    private string Step(string from, string to, Dictionary<string, HashSet<string>> reached) =>
        _uses[from].First(use => string.Equals(use.Key, to, StringComparison.Ordinal)
            || (reached.TryGetValue(use.Key, out HashSet<string>? further) && further.Contains(to))).Value;

    private void Add(TypeDefinition type, string root)
    {
        TypeReference outer = TypeUses.Outermost(type);
        if (!Counts(outer, root))
            return;
        foreach (TypeReference used in TypeUses.Of(type))
        {
            if (!Counts(used, root) || string.Equals(used.Namespace, outer.Namespace, StringComparison.Ordinal))
                continue;
            if (!_uses.TryGetValue(outer.Namespace, out SortedDictionary<string, string>? uses))
                _uses[outer.Namespace] = uses = new(StringComparer.Ordinal);
            uses.TryAdd(used.Namespace, $"{outer.Name} → {used.FullName}");
        }
    }

    private HashSet<string> Reached(string start)
    {
        HashSet<string> seen = new(StringComparer.Ordinal);
        Stack<string> open = new([start]);
        while (open.TryPop(out string? next))
        {
            if (!_uses.TryGetValue(next, out SortedDictionary<string, string>? uses))
                continue;
            foreach (string used in uses.Keys.Where(seen.Add))
                open.Push(used);
        }

        return seen;
    }
}
