using System.Buffers;
using System.Diagnostics;
using System.Globalization;
using System.Text.RegularExpressions;
using ComplaintFlow.Conditions.Keywords;

namespace ComplaintFlow.Benchmarks.Keywords;

/// <summary>
/// All ways and all sizes in interleaved rounds of one process, so that what else the machine does meets them alike: medians may be
/// compared. Then compiling.
/// The others answer less than the index: see <see cref="KeywordBenchmarks"/>.
/// </summary>
internal static class KeywordRounds
{
    private const int Rounds = 61;
    private const double RoundMicroseconds = 2_000;

    public static void Run()
    {
        string text = KeywordSample.Text(500);
        var contenders = new List<Contender>();
        foreach (int count in new[] { 1_000, 10_000, 50_000 })
            contenders.AddRange(Contenders(text, count));
        foreach (Contender contender in contenders)
            contender.WarmUp();
        for (int round = 0; round < Rounds; round++)
        {
            foreach (Contender contender in contenders)
                contender.Round();
        }
        Console.WriteLine("| | keywords | median µs | minimum µs |\n| --- | --- | --- | --- |");
        foreach (Contender contender in contenders)
            Console.WriteLine(
                string.Create(
                    CultureInfo.InvariantCulture,
                    $"| {contender.Name} | {contender.Count:N0} | {contender.Median:0.00} | {contender.Minimum:0.00} |"));
        double[] own = [.. contenders.Where(one => one.Name == nameof(KeywordIndex)).Select(one => one.Median)];
        Console.WriteLine(
            string.Create(CultureInfo.InvariantCulture, $"largest median of KeywordIndex to its smallest: {own.Max() / own.Min():0.00}"));
        Compile(text);
    }

    private static IEnumerable<Contender> Contenders(string text, int count)
    {
        string[] words = KeywordSample.Words(count, text);
        var index = KeywordIndex.Build(words);
        var any = SearchValues.Create(words.AsSpan(KeywordSample.Hits), StringComparison.Ordinal);
        yield return new Contender(nameof(KeywordIndex), count, () =>
        {
            var counter = default(Counter);
            index.Scan(text, ref counter);
            return counter.Count;
        });
        yield return new Contender("SearchValues<string>, whether any", count, () => text.AsSpan().ContainsAny(any) ? 1 : 0);
        yield return new Contender(
            "Contains, each keyword", count, () => words.Count(word => text.Contains(word, StringComparison.Ordinal)));
        if (count > 1_000)
            yield break; // a larger alternation is compiled for minutes, and slower in proportion
        var regex = new Regex(
            string.Join('|', words.Order(StringComparer.Ordinal).Select(Regex.Escape)),
            RegexOptions.Compiled | RegexOptions.CultureInvariant, TimeSpan.FromSeconds(10));
        yield return new Contender("compiled Regex, all matches", count, () => regex.Count(text));
    }

    private static void Compile(string text)
    {
        foreach (int count in new[] { 1_000, 10_000, 50_000 })
        {
            string[] words = KeywordSample.Words(count, text);
            double[] taken = [.. Enumerable.Range(0, 11).Select(_ =>
            {
                long start = Stopwatch.GetTimestamp();
                GC.KeepAlive(KeywordIndex.Build(words));
                return Stopwatch.GetElapsedTime(start).TotalMilliseconds;
            }).Order()];
            Console.WriteLine(
                string.Create(CultureInfo.InvariantCulture, $"compile {count:N0}: median {taken[5]:0.0} ms, minimum {taken[0]:0.0} ms"));
        }
    }

    private sealed class Contender(string name, int count, Func<int> ask)
    {
        private readonly List<double> _rounds = [];
        private int _calls = 1;

        public string Name => name;

        public int Count => count;

        public double Median => _rounds.Order().ElementAt(_rounds.Count / 2);

        public double Minimum => _rounds.Min();

        /// <summary>Until the compiler of the runtime has done its work; then a round has as many calls as fit.</summary>
        public void WarmUp()
        {
            long start = Stopwatch.GetTimestamp();
            int calls = 0;
            for (; Stopwatch.GetElapsedTime(start).TotalMilliseconds < 500; calls++)
                ask();
            _calls = Math.Max(1, (int)(calls * RoundMicroseconds / 500_000));
        }

        public void Round()
        {
            long start = Stopwatch.GetTimestamp();
            for (int i = 0; i < _calls; i++)
                ask();
            _rounds.Add(Stopwatch.GetElapsedTime(start).TotalMicroseconds / _calls);
        }
    }

    private struct Counter : IKeywordVisitor
    {
        public int Count;

        public void Hit(int word, int start, int length) => Count++;

        public void Restart(NormalText normal) => Count = 0;
    }
}
