namespace ComplaintFlow.Packages.Tests.Support;

/// <summary>The tests of one set of packages, one after the other: they build, and builds in one folder do not go together.</summary>
[CollectionDefinition(Name)]
public sealed class SharedPackedPackages : ICollectionFixture<PackedPackages>
{
    public const string Name = "Packed packages";
}
