using ComplaintFlow.Complaints;
using ComplaintFlow.Tool.Output;

namespace ComplaintFlow.Tool.Replay;

/// <summary>
/// Represents a field by which totals are broken down: a field of the map, as in the file, or a result of the rules.
/// </summary>
/// <param name="Name">Its name.</param>
/// <param name="Value">Its value; empty if there is none.</param>
internal sealed record GroupField(string Name, Func<Complaint, string[], string> Value)
{
    private static readonly (string Name, Func<Complaint, string?> Of)[] Given =
    [
        ("Category", one => one.Category), ("Department", one => one.Department ?? one.Classification.Department),
        ("Ground", one => one.Classification.Ground), ("Priority", one => one.Classification.Priority?.ToString()),
        ("Severity", one => one.Classification.Severity?.ToString()), ("State", one => one.State), ("Tier", one => one.Tier),
    ];

    /// <param name="name">The requested name.</param>
    /// <param name="fields">The fields of the map, in the order of the values.</param>
    /// <exception cref="InvalidInputException">There is no such field.</exception>
    public static GroupField Of(string name, IReadOnlyList<string> fields)
    {
        for (int i = 0; i < fields.Count; i++)
        {
            int place = i;
            if (Is(fields[i]))
                return new GroupField(fields[i], (_, values) => values[place]);
        }
        foreach ((string known, Func<Complaint, string?> of) in Given)
        {
            if (Is(known))
                return new GroupField(known, (complaint, _) => of(complaint) ?? "");
        }
        string others = string.Join(", ", fields.Concat(Given.Select(one => one.Name)).Distinct(StringComparer.OrdinalIgnoreCase));
        throw new InvalidInputException($"There is no field '{name}' to group by: use one of {others}, or add it to the map's Fields.");

        bool Is(string known) => string.Equals(known, name, StringComparison.OrdinalIgnoreCase);
    }
}
