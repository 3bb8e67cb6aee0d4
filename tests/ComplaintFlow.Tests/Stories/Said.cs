namespace ComplaintFlow.Tests.Stories;

/// <summary>The languages in which a story is told.</summary>
internal enum Tongue
{
    English,
    Chinese,
}

/// <summary>The same thing in both languages.</summary>
internal readonly record struct Said(string English, string Chinese)
{
    public string In(Tongue tongue) => tongue == Tongue.English ? English : Chinese;
}
