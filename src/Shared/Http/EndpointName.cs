namespace ComplaintFlow.Http;

/// <summary>Checks names of endpoints, by which their deliveries are stored.</summary>
internal static class EndpointName
{
    private const int Longest = 200;

    /// <summary>What is wrong with a name and what to write, or null if it can be used.</summary>
    public static string? Problem(string name) =>
        string.IsNullOrWhiteSpace(name) || name.Length > Longest || name.Any(char.IsControl)
            ? $"The name is empty, has control characters, or is longer than {Longest} characters. Choose another." : null;
}
