namespace ComplaintFlow.StoreLoad.Contenders;

/// <summary>One way to make transitions durable.</summary>
internal interface IContender
{
    string Name { get; }

    Task<Rate> RunAsync(int callers, TimeSpan time);
}
