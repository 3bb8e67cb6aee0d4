using System.Buffers;
using System.Text.RegularExpressions;
using BenchmarkDotNet.Attributes;
using ComplaintFlow.Conditions.Keywords;

namespace ComplaintFlow.Benchmarks.Keywords;

/// <summary>
/// All hits in a text of 500 characters. The others answer less: they compare exactly (no folding, no borders of words);
/// SearchValues says whether any word occurs, and is given words that do not, or it would stop at the first.
/// </summary>
[MemoryDiagnoser]
[SimpleJob(warmupCount: 200, iterationCount: 100)]
[IterationTime(2)]      // short, so that the median is not that of a neighbour's time slices
[MinColumn, MedianColumn]
public class KeywordBenchmarks
{
    private string _text = "";
    private string[] _words = [];
    private KeywordIndex _index = KeywordIndex.Build([]);
    private SearchValues<string> _any = SearchValues.Create([], StringComparison.Ordinal);
    private Regex? _regex;

    [Params(1_000, 10_000, 50_000)]
    public int Keywords { get; set; }

    [GlobalSetup]
    public void Prepare()
    {
        _text = KeywordSample.Text(500);
        _words = KeywordSample.Words(Keywords, _text);
        _index = KeywordIndex.Build(_words);
        _any = SearchValues.Create(_words.AsSpan(KeywordSample.Hits), StringComparison.Ordinal);
        if (Keywords > 10_000) return;
        string pattern = string.Join('|', _words.Order(StringComparer.Ordinal).Select(Regex.Escape));
        _regex = new Regex(pattern, RegexOptions.Compiled | RegexOptions.CultureInvariant, TimeSpan.FromSeconds(10));
    }

    [Benchmark(Baseline = true)]
    public int ContainsEach()
    {
        int found = 0;
        foreach (string word in _words) found += _text.Contains(word, StringComparison.Ordinal) ? 1 : 0;
        return found;
    }

    [Benchmark]
    public int Index()
    {
        var counter = default(Counter);
        _index.Scan(_text, ref counter);
        return counter.Count;
    }

    [Benchmark]
    public bool SearchValuesAny() => _text.AsSpan().ContainsAny(_any);

    // Not built for 50,000 words: compiling it takes minutes.
    [Benchmark]
    public int CompiledRegex() => _regex?.Count(_text) ?? throw new NotSupportedException("Only for 1,000 and 10,000 words.");

    private struct Counter : IKeywordVisitor
    {
        public int Count;

        public void Hit(int word, int start, int length) => Count++;

        public void Restart(NormalText normal) => Count = 0;
    }
}

/// <summary>Compiling the index.</summary>
[MemoryDiagnoser]
[SimpleJob(warmupCount: 3, iterationCount: 12)]
[MinColumn, MedianColumn]
public class KeywordBuildBenchmarks
{
    private string[] _words = [];

    [Params(1_000, 10_000, 50_000)]
    public int Keywords { get; set; }

    [GlobalSetup]
    public void Prepare() => _words = KeywordSample.Words(Keywords, KeywordSample.Text(500));

    [Benchmark]
    public bool Build() => KeywordIndex.Build(_words).IsEmpty;
}
