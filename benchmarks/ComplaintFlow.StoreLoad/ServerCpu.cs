using System.Globalization;
using ComplaintFlow.PostgreSql.Server;

namespace ComplaintFlow.StoreLoad;

/// <summary>The processor time that a private server has taken: that of its first process, and of all that it has started.</summary>
internal sealed class ServerCpu
{
    /// <summary>The kernel counts in hundredths of a second.</summary>
    private static readonly TimeSpan s_tick = TimeSpan.FromMilliseconds(10);

    private readonly string _first;

    public ServerCpu(PrivateServer server) => _first = File.ReadLines(Path.Combine(server.Folder, "postmaster.pid")).First();

    /// <summary>What was taken so far, also by connections that have ended.</summary>
    public TimeSpan Read()
    {
        long ticks = 0;
        foreach (string folder in Directory.EnumerateDirectories("/proc"))
        {
            if (!char.IsAsciiDigit(Path.GetFileName(folder)[0]) || Fields(folder) is not { } fields)
                continue;
            bool isFirst = string.Equals(Path.GetFileName(folder), _first, StringComparison.Ordinal);
            // utime and stime; and of the first process the same of its children that have ended
            if (isFirst || string.Equals(fields[1], _first, StringComparison.Ordinal))
                ticks += fields[11..(isFirst ? 15 : 13)].Sum(static field => long.Parse(field, CultureInfo.InvariantCulture));
        }
        return ticks * s_tick;
    }

    /// <summary>
    /// The fields after the name, which may hold spaces: the state, the parent, and so on. Null if the process has ended.
    /// </summary>
    private static string[]? Fields(string folder)
    {
        try
        {
            string text = File.ReadAllText(Path.Combine(folder, "stat"));
            return text[(text.LastIndexOf(')') + 2)..].Split(' ');
        }
        catch (IOException)
        {
            return null;
        }
    }
}
