using ComplaintFlow.Storage;
using ComplaintFlow.Storage.InMemory;
using ComplaintFlow.Testing;
using ComplaintFlow.Testing.Conformance;

namespace ComplaintFlow.Tests.Storage.Evidence;

internal sealed class InMemoryEvidenceKit : EvidenceConformance
{
    public override IReadOnlyDictionary<string, string> LeftOut { get; } =
        new Dictionary<string, string>(StringComparer.Ordinal)
        {
            ["What one node keeps another one finds"] = "It keeps everything in the memory of one process.",
        };

    protected override ValueTask<EvidenceUnderTest> OpenAsync() => new(new EvidenceUnderTest(new InMemoryEvidence()));
}

internal sealed class EvidenceFolderKit : EvidenceConformance
{
    protected override ValueTask<EvidenceUnderTest> OpenAsync()
    {
        var folder = new TempFolder();
        return new(new EvidenceUnderTest(new SharedFolder(folder.Path), () =>
        {
            folder.Dispose();
            return ValueTask.CompletedTask;
        }));
    }

    protected override ValueTask<EvidenceUnderTest> OpenAnotherAsync(EvidenceUnderTest first) =>
        new(new EvidenceUnderTest(new SharedFolder(((SharedFolder)first.Store).Path)));

    /// <summary>An evidence folder that says where it is, so that another node finds it.</summary>
    private sealed class SharedFolder(string path) : EvidenceDecorator(new EvidenceFolder(path))
    {
        public string Path => path;
    }
}
