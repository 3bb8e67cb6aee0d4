namespace ComplaintFlow.Testing.Conformance;

/// <summary>What one rule works with; what was opened on it is closed after it.</summary>
internal interface IFixture : IAsyncDisposable
{
    Task CloseAsync();
}
