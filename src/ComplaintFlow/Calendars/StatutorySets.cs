using System.Diagnostics.CodeAnalysis;

namespace ComplaintFlow.Calendars;

/// <summary>Provides the statutory holiday facts that come with the library.</summary>
/// <remarks>Thread-safe.</remarks>
public static class StatutorySets
{
    private static readonly Lazy<string> ChinaFacts = new(static () => ReadResource("cn"));
    private static readonly Lazy<StatutorySet> China = new(static () => new StatutorySet(ChinaFacts.Value));

    /// <summary>Gets the names that <see cref="CalendarDefinition.Sets"/> can contain.</summary>
    /// <remarks>
    /// <c>cn</c> is the People's Republic of China. Its facts come from the annual notices of the General Office of the State Council.
    /// </remarks>
    public static IReadOnlyList<string> Names { get; } = ["cn"];

    /// <summary>Gets the facts of a set as text, so that you can show, compare or hash them.</summary>
    /// <param name="name">A name from <see cref="Names"/>, in any case.</param>
    /// <returns>The text. Its header gives the source and explains the form.</returns>
    /// <exception cref="ArgumentException">There is no such set.</exception>
    public static string FactsOf(string name) =>
        IsChina(name) ? ChinaFacts.Value : throw new ArgumentException($"There is no statutory set '{name}'.", nameof(name));

    internal static bool TryFind(string? name, [NotNullWhen(true)] out StatutorySet? set)
    {
        set = IsChina(name) ? China.Value : null;
        return set is not null;
    }

    private static bool IsChina(string? name) => string.Equals(name, "cn", StringComparison.OrdinalIgnoreCase);

    private static string ReadResource(string name)
    {
        using Stream stream = typeof(StatutorySets).Assembly.GetManifestResourceStream("ComplaintFlow.Calendars.Sets." + name)
            ?? throw new InvalidOperationException($"The statutory set '{name}' is missing from the assembly.");
        using var reader = new StreamReader(stream);
        return reader.ReadToEnd();
    }
}
