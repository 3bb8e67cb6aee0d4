namespace ComplaintFlow.Tests.Handling.Codec;

/// <summary>Readers are told what the codecs read. <c>eng/actions.sh</c> writes the page anew.</summary>
public sealed class ActionsPageTests
{
    private static readonly bool Approve = Environment.GetEnvironmentVariable("COMPLAINTFLOW_APPROVE") == "1";

    [Fact]
    public void The_reference_page_is_made_from_the_schemas_of_the_codecs()
    {
        string file = Path.Combine(Repository.Root!, "docs", "actions-reference.md");
        if (Approve)
            File.WriteAllText(file, ActionsPage.Make());
        else
            (File.Exists(file) && File.ReadAllText(file) == ActionsPage.Make()).Should()
                .BeTrue("the page is made from the schemas of the codecs; eng/actions.sh writes it anew");
    }
}
