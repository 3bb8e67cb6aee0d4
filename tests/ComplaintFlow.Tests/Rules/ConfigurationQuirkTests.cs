using System.Diagnostics.CodeAnalysis;
using ComplaintFlow.Rules;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.Configuration.Memory;
using Microsoft.Extensions.Primitives;

namespace ComplaintFlow.Tests.Rules;

/// <summary>What the framework's configuration does to keys and lists; see also ConfigurationLayerTests and EnabledTests.</summary>
public sealed class ConfigurationQuirkTests
{
    private const string Words =
        """{ "Classification": { "Rules": { "r": { "When": { "Category": ["a", "b", "c"] }, "Then": { "Flags": ["f", "g"] } } } } }""";

    [Fact]
    public void Names_that_differ_by_case_are_one_name_in_all_layers()
    {
        RuleBookResult result = Book.Layered(
            """{ "Workflow": { "Preset": "standard" }, "Sla": { "Tiers": { "Gold": { "Rank": 1 } } } }""",
            """{ "SLA": { "tiers": { "GOLD": { "rank": 2 } } }, "workflow": { "STATES": { "received": { "ON": { "beginassessment": { "BY": "caseowner" } } } } } }""");

        result.Diagnostics.Should().BeEmpty();
        result.OrThrow().Definition.Sla.Tiers.Should().ContainSingle().Which.Value.Rank.Should().Be(2);
        result.OrThrow().Definition.Workflow.Regions["Handling"].States["Received"].On["BeginAssessment"].By.Should().Equal("caseowner");
        result.OrThrow().Workflow.Regions[0].States.Should()
            .HaveCount(Book.Good("{}").Workflow.Regions[0].States.Count, "no state was added");
    }

    [Fact]
    public void Rules_are_asked_by_their_Order_whatever_layer_they_stand_in()
    {
        const string late =
            """{ "Classification": { "Rules": { "a": { "Order": 20, "When": { "Channel": "Web" }, "Then": { "Category": "late" } } } } }""";
        const string early =
            """{ "Classification": { "Rules": { "z": { "Order": 10, "When": { "Channel": "Web" }, "Then": { "Category": "early" } } } } }""";

        foreach (RuleBookResult result in new[] { Book.Layered(late, early), Book.Layered(early, late) })
            Classification.Judge.Of(result.OrThrow(), Classification.Judge.Blank).Category.Should().Be("early");
    }

    [Fact]
    public void A_shorter_list_of_a_later_layer_leaves_no_tail_of_the_longer_one() =>
        Book.Layered(Words, """{ "Classification": { "Rules": { "r": { "When": { "Category": ["x"] }, "Then": { "Flags": ["y"] } } } } }""")
            .OrThrow().Hash
            .Should().Be(
                Book.Hash(Words.Replace("""["a", "b", "c"]""", "\"x\"", StringComparison.Ordinal)
                    .Replace("""["f", "g"]""", "\"y\"", StringComparison.Ordinal)));

    [Fact]
    public void An_unknown_key_is_an_error_in_whatever_layer_it_stands() =>
        Book.Layered("""{ "Currency": "CNY" }""", """{ "Curency": "EUR" }""").Diagnostics.Should()
            .ContainSingle(defect => defect.Code == "CF1001" && defect.Path == "ComplaintFlow:Curency");

    [Fact]
    public void A_value_where_a_map_belongs_is_told_although_the_next_layer_has_the_map() =>
        Book.Layered("""{ "Sla": "none" }""", """{ "Sla": { "Tiers": { "A": { "Rank": 1 } } } }""").Diagnostics.Should()
            .ContainSingle(defect => defect.Code == "CF1003" && defect.Path == "ComplaintFlow:Sla" && defect.Message.Contains("none"));

    [Fact]
    public void A_provider_that_answers_in_its_own_way_is_asked_key_by_key()
    {
        var settings = new Dictionary<string, string?>(StringComparer.OrdinalIgnoreCase)
        {
            ["ComplaintFlow:Currency"] = "CNY", ["ComplaintFlow:Sla:Tiers:A:Rank"] = "7", ["Other"] = "x",
            ["ComplaintFlow:Classification:Rules:r:When:Category:0"] = "a", ["ComplaintFlow:Classification:Rules:r:Then:Flags"] = "f",
        };
        RuleBook usual = RuleBookReader.Read(new ConfigurationBuilder().AddInMemoryCollection(settings).Build()).OrThrow();

        RuleBookReader.Read(new ConfigurationBuilder().Add(new Source(_ => new Foreign(settings))).Build()).OrThrow().Hash.Should()
            .Be(usual.Hash);
        RuleBookReader.Read(new ConfigurationBuilder().Add(new Source(_ => new Doubling(settings))).Build())
            .OrThrow().Definition.Sla.Tiers["A"].Rank.Should().Be(77);
    }

    private sealed record Source(Func<IConfigurationBuilder, IConfigurationProvider> Make) : IConfigurationSource
    {
        public IConfigurationProvider Build(IConfigurationBuilder builder) => Make(builder);
    }

    /// <summary>Derived from the usual one, with an answer of its own.</summary>
    private sealed class Doubling(Dictionary<string, string?> settings) : MemoryConfigurationProvider(new MemoryConfigurationSource
    {
        InitialData = settings,
    })
    {
        public override bool TryGet(string key, out string? value)
        {
            bool found = base.TryGet(key, out value);
            value = key.EndsWith("Rank", StringComparison.Ordinal) ? value + value : value;
            return found;
        }
    }

    /// <summary>Not derived from the usual one.</summary>
    private sealed class Foreign(Dictionary<string, string?> settings) : IConfigurationProvider
    {
        private readonly MemoryConfigurationProvider _inner = new(new MemoryConfigurationSource { InitialData = settings });

        public bool TryGet(string key, [NotNullWhen(true)] out string? value) => _inner.TryGet(key, out value);

        public void Set(string key, string? value) => _inner.Set(key, value);

        public IChangeToken GetReloadToken() => _inner.GetReloadToken();

        public void Load() => _inner.Load();

        public IEnumerable<string> GetChildKeys(IEnumerable<string> earlierKeys, string? parentPath) =>
            _inner.GetChildKeys(earlierKeys, parentPath);
    }
}
