using System.Globalization;

namespace ComplaintFlow.StoreLoad;

/// <summary>
/// How much is measured: <c>--complaints 100000 --rounds 5 --seconds 5 --callers 1,16,64,256 --lanes 2 --crowd 1000000 --plot FILE</c>.
/// </summary>
internal sealed record Settings
{
    public int Complaints { get; private init; } = 100_000;

    public int Rounds { get; private init; } = 5;

    public TimeSpan Time { get; private init; } = TimeSpan.FromSeconds(5);

    public IReadOnlyList<int> Callers { get; private init; } = [1, 16, 64, 256];

    public int Lanes { get; private init; } = 2;

    /// <summary>How many open complaints the large database has; 0 leaves out what is measured there.</summary>
    public int Crowd { get; private init; } = 1_000_000;

    /// <summary>The file for a drawing; null for none.</summary>
    public string? Plot { get; private init; }

    public static Settings Read(string[] args)
    {
        var settings = new Settings();
        for (int i = 0; i + 1 < args.Length; i += 2)
        {
            string value = args[i + 1];
            settings = args[i] switch
            {
                "--complaints" => settings with { Complaints = Number(value) },
                "--rounds" => settings with { Rounds = Number(value) },
                "--seconds" => settings with { Time = TimeSpan.FromSeconds(double.Parse(value, CultureInfo.InvariantCulture)) },
                "--callers" => settings with { Callers = [.. value.Split(',').Select(Number)] },
                "--lanes" => settings with { Lanes = Number(value) },
                "--crowd" => settings with { Crowd = Number(value) },
                "--plot" => settings with { Plot = value },
                _ => throw new ArgumentException($"There is no option {args[i]}.", nameof(args)),
            };
        }
        return settings;
    }

    private static int Number(string text) => int.Parse(text, CultureInfo.InvariantCulture);
}
