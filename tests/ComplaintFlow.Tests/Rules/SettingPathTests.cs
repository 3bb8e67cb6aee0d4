using ComplaintFlow.Diagnostics;
using ComplaintFlow.Settings;

namespace ComplaintFlow.Tests.Rules;

public class SettingPathTests
{
    [Theory]
    [InlineData("", "Times")]
    [InlineData("ComplaintFlow", "ComplaintFlow:Times")]
    public void A_defect_names_the_path_also_at_the_root(string map, string path)
    {
        var root = new SettingNode(map);
        root.Add("Times").Value = "often";
        var defects = new DiagnosticBag();

        new SettingReader(root, new SettingContext(defects)).Number("Times").Should().BeNull();

        defects.Sorted().Should().ContainSingle().Which.Path.Should().Be(path);
    }
}
