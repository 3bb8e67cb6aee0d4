namespace ComplaintFlow.Hosting.Binding;

/// <summary>Checks options of the host again when its configuration has changed.</summary>
internal interface IOptionsCheck
{
    /// <summary>Finds what the next start would refuse. The options that are in use stay as they are.</summary>
    /// <returns>All failures, each with its code and its path.</returns>
    IEnumerable<string> Check();
}
