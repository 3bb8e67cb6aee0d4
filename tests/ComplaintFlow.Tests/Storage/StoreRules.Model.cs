using ComplaintFlow.Tests.Storage.Model;
using FsCheck;
using FsCheck.Fluent;
using Microsoft.FSharp.Core;

namespace ComplaintFlow.Tests.Storage;

public abstract partial class StoreRules
{
    /// <summary>How many random walks are taken.</summary>
    protected virtual int Walks => 1000;

    [Fact]
    public void Random_walks_give_the_answers_of_a_naive_store()
    {
        Config config = Config.QuickThrowOnFailure.WithMaxTest(Walks).WithEndSize(80)
            .WithReplay(FSharpOption<Replay>.Some(new Replay(new Rnd(20260302, 1), FSharpOption<int>.None)));

        Prop.ForAll(Step.Walks(), walk => TakeAsync(walk).GetAwaiter().GetResult()).Check(config);
    }

    private async Task TakeAsync(Step[] steps)
    {
        var walk = new Walk(await OpenAsync());
        foreach (Step step in steps)
            await walk.TakeAsync(step);
        await walk.ArriveAsync();
    }
}
