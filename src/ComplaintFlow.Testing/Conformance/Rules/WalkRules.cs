using ComplaintFlow.Testing.Conformance.Model;

namespace ComplaintFlow.Testing.Conformance.Rules;

internal static class WalkRules
{
    /// <summary>The seed of the walks. They are the same in every run, so that a failure can be repeated.</summary>
    private const ulong Seed = 20260302;

    public static async Task Random_walks_give_the_answers_of_a_naive_store(StoreFixture fixture)
    {
        for (int number = 0; number < fixture.Walks; number++)
        {
            Step[] steps = Step.Walk(new SplitMix64(Seed + (ulong)number), length: 10 + (number % 70));
            if (await FailureAsync(fixture, steps) is null)
                continue;
            steps = await ShortenAsync(fixture, steps);
            ConformanceException failure = await FailureAsync(fixture, steps)
                ?? throw new ConformanceException($"Walk {number} failed and then did not: the store does not answer the same twice.");
            throw new ConformanceException(
                $"Walk {number}, shortened to {string.Join("; ", (IEnumerable<Step>)steps)}. {failure.Message}", failure);
        }
    }

    /// <summary>Removes every part without which the walk still fails.</summary>
    private static async Task<Step[]> ShortenAsync(StoreFixture fixture, Step[] steps)
    {
        for (int cut = steps.Length / 2; cut > 0; cut /= 2)
        {
            for (int from = 0; from + cut <= steps.Length;)
            {
                Step[] shorter = [.. steps[..from], .. steps[(from + cut)..]];
                if (await FailureAsync(fixture, shorter) is not null)
                    steps = shorter;
                else
                    from += cut;
            }
        }
        return steps;
    }

    private static async Task<ConformanceException?> FailureAsync(StoreFixture fixture, Step[] steps)
    {
        try
        {
            var walk = new RandomWalk(await fixture.OpenAsync());
            foreach (Step step in steps)
                await walk.TakeAsync(step);
            await walk.ArriveAsync();
            return null;
        }
        catch (ConformanceException broken)
        {
            return broken;
        }
        catch (Exception exception) when (exception is not OutOfMemoryException)
        {
            return new ConformanceException($"The store threw {exception.GetType().Name}: {exception.Message}", exception);
        }
        finally
        {
            await fixture.CloseAsync();
        }
    }
}
