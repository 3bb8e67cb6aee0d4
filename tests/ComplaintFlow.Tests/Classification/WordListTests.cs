using ComplaintFlow.Diagnostics;
using ComplaintFlow.Rules;
using ComplaintFlow.Tests.Rules;

namespace ComplaintFlow.Tests.Classification;

public sealed class WordListTests : IDisposable
{
    private const string FromFile =
        """{ "Classification": { "Lists": { "danger": { "File": "danger.txt" } }, "Rules": { "r": { "When": { "Text": { "ContainsListed": "danger" } }, "Then": { "Flags": "Safety" } } } } }""";

    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("complaintflow-words-");

    public void Dispose() => _folder.Delete(recursive: true);

    [Theory]
    [InlineData("the kettle caught fire", true)]
    [InlineData("漏电了", true)]
    [InlineData("there was no fire", false)]
    [InlineData("# not a word", false)]
    [InlineData("a comment", false)]
    public void A_file_has_a_word_a_line(string text, bool holds)
    {
        Write("# a comment\r\n\r\nfire\r\n 漏电 \n");

        Judge.Of(Read(FromFile).OrThrow(), Judge.Blank with { Description = text }).Flags.Should().HaveCount(holds ? 1 : 0);
    }

    [Fact]
    public void What_a_file_says_belongs_to_the_hash_and_to_the_written_book()
    {
        Write("fire");
        RuleBook one = Read(FromFile).OrThrow();
        Write("fire\nsmoke");
        RuleBook other = Read(FromFile).OrThrow();

        one.Hash.Should().NotBe(other.Hash);
        RuleBookReader.ReadJson(other.ToJson()).OrThrow().Hash.Should().Be(other.Hash);
        one.Hash.Should()
            .Be(Book.Hash(
                """{ "Classification": { "Lists": { "danger": ["fire"] }, "Rules": { "r": { "When": { "Text": { "ContainsListed": "danger" } }, "Then": { "Flags": "Safety" } } } } }"""));
    }

    [Fact]
    public void A_missing_file_and_one_that_is_not_UTF_8_are_defects()
    {
        Read(FromFile).Diagnostics.Should().Contain(defect => defect.Code == "CF1111" && defect.Path == "Classification:Lists:danger:File");

        File.WriteAllBytes(Path.Combine(_folder.FullName, "danger.txt"), [0xC6, 0xF0, 0xBB, 0xF0]);
        Read(FromFile).Diagnostics.Should()
            .Contain(defect => defect.Code == "CF1111" && defect.Message.Contains("UTF-8", StringComparison.Ordinal));
    }

    [Fact]
    public void A_file_that_is_too_large_is_a_defect()
    {
        Write(new string('x', (8 << 20) + 1));

        Read(FromFile).Diagnostics.Should().Contain(defect => defect.Code == "CF1112" && defect.Path == "Classification:Lists:danger:File");
    }

    [Fact]
    public void The_first_folder_that_has_the_file_counts()
    {
        Write("fire");
        string empty = Directory.CreateDirectory(Path.Combine(_folder.FullName, "empty")).FullName;

        RuleBookReader.ReadJson(TestHouse.Json(FromFile), folders: [empty, _folder.FullName]).IsValid.Should().BeTrue();
    }

    [Theory]
    [InlineData("受傷", true)]
    [InlineData("受伤", true)]
    [InlineData("沒有受傷", false)]
    public void A_table_makes_traditional_and_simplified_characters_the_same(string text, bool holds) => Judge.Of(
        Book.Good("""{ "Classification": { "Folding": ["傷伤", "電电"], "Rules": { "r": { "When": { "Text": { "ContainsAny": "受伤" } }, "Then": { "Flags": "Safety" } } } } }"""),
        Judge.Blank with { Description = text }).Flags.Should().HaveCount(holds ? 1 : 0);

    [Theory]
    [InlineData("CF1110", "Classification:Rules:r:When:Text:ContainsListed",
        """{ "Lists": { "danger": ["fire"] }, "Rules": { "r": { "When": { "Text": { "ContainsListed": ["dangers"] } }, "Then": { "Flags": "F" } } } }""")]
    [InlineData("CF1106", "Classification:Lists:danger", """{ "Lists": { "danger": ["fire", " "] } }""")]
    [InlineData("CF1112", "Classification:Lists:danger", """{ "Lists": { "danger": [] } }""")]
    [InlineData("CF1113", "Classification:Folding", """{ "Folding": ["電电", "電"] }""")]
    [InlineData("CF1113", "Classification:Folding", """{ "Folding": ["電电", "電甲"] }""")]
    [InlineData("CF1001", "Classification:Lists:danger:Path", """{ "Lists": { "danger": { "Path": "x.txt" } } }""")]
    [InlineData("CF1102", "Classification:Rules:r:When:Channel:ContainsListed",
        """{ "Lists": { "danger": ["fire"] }, "Rules": { "r": { "When": { "Channel": { "ContainsListed": "danger" } }, "Then": { "Flags": "F" } } } }""")]
    public void What_is_wrong_with_lists_is_told(string code, string path, string classification) =>
        Book.Defects($$"""{ "Classification": {{classification}} }""").Should()
            .Contain(defect => defect.Code == code && defect.Path == path && defect.Severity == DiagnosticSeverity.Error);

    private void Write(string text) => File.WriteAllText(Path.Combine(_folder.FullName, "danger.txt"), text);

    private RuleBookResult Read(string json) => RuleBookReader.ReadJson(TestHouse.Json(json), folders: [_folder.FullName]);
}
