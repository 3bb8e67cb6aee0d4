namespace ComplaintFlow.House.Tests.Architecture;

/// <summary>The rooms of the library and the floor of each: a room may use only rooms on lower floors.</summary>
internal sealed class Floors(string root)
{
    private static readonly Dictionary<string, int> ByRoom = new(StringComparer.Ordinal)
    {
        ["Diagnostics"] = -1,
        ["Collections"] = -1,
        ["Telemetry"] = -1,
        ["Validation"] = -1,
        ["Calendars"] = 0,
        ["Complaints"] = 1,
        ["Storage"] = 2,
        ["Conditions"] = 2,
        ["Settings"] = 3,
        ["Classification"] = 4,
        ["Detection"] = 4,
        ["Sla"] = 4,
        ["Workflow"] = 4,
        ["Practice"] = 4,
        ["Routing"] = 4,
        ["Notifications"] = 4,
        ["Integration"] = 5,
        ["Rules"] = 6,
        ["Handling"] = 7,
        ["Figures"] = 7,
        ["Hosting"] = 8,
    };

    // Where .NET looks for the extension methods of a container.
    private const string ContainerNamespace = "Microsoft.Extensions.DependencyInjection";

    /// <summary>The room of a namespace, or null if the namespace is outside the house or in no room of it.</summary>
    public string? RoomOf(string @namespace)
    {
        if (string.Equals(@namespace, ContainerNamespace, StringComparison.Ordinal))
            return "Hosting";
        if (!@namespace.StartsWith(root + ".", StringComparison.Ordinal))
            return null;
        string room = @namespace[(root.Length + 1)..].Split('.')[0];
        return ByRoom.ContainsKey(room) ? room : null;
    }

    public static bool MayUse(string user, string used) =>
        string.Equals(user, used, StringComparison.Ordinal) || ByRoom[used] < ByRoom[user];

    /// <summary>The name of a type as a reader of the house says it: without the root namespace.</summary>
    public string NameOf(string @namespace, string type) =>
        string.Equals(@namespace, root, StringComparison.Ordinal) || @namespace.Length == 0 ? type
        : @namespace.StartsWith(root + ".", StringComparison.Ordinal) ? $"{@namespace[(root.Length + 1)..]}.{type}"
        : $"{@namespace}.{type}";
}
