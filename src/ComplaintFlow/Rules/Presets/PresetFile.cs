using ComplaintFlow.Settings;

namespace ComplaintFlow.Rules.Presets;

/// <summary>Reads the preset files that come with the package.</summary>
internal static class PresetFile
{
    public static SettingNode Read(string file)
    {
        using Stream stream = typeof(PresetFile).Assembly.GetManifestResourceStream($"ComplaintFlow.Rules.Presets.{file}")!;
        using var buffer = new MemoryStream();
        stream.CopyTo(buffer);
        return JsonTree.Read(buffer.ToArray(), "", new DiagnosticBag());
    }
}
