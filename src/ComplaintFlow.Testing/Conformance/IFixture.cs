namespace ComplaintFlow.Testing.Conformance;

/// <summary>Provides what one rule needs. Everything that was opened on it is closed after the rule.</summary>
internal interface IFixture : IAsyncDisposable
{
    Task CloseAsync();
}
