namespace ComplaintFlow.Samples.Tests;

/// <summary>A copy of a sample's files, to be changed and thrown away.</summary>
internal sealed class SampleFolder : IDisposable
{
    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("complaintflow-sample-");

    public SampleFolder(params string[] files)
    {
        foreach (string file in files)
            File.Copy(Path.Combine(AppContext.BaseDirectory, file), In(file));
    }

    public string Root => _folder.FullName;

    public string In(string file) => Path.Combine(Root, file);

    /// <summary>Replaces a text that must be there.</summary>
    public SampleFolder Change(string file, string before, string after)
    {
        string text = File.ReadAllText(In(file));
        text.Should().Contain(before);
        File.WriteAllText(In(file), text.Replace(before, after, StringComparison.Ordinal));
        return this;
    }

    public void Dispose() => _folder.Delete(recursive: true);
}
