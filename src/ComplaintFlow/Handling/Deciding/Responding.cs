using System.Security.Cryptography;
using System.Text;
using ComplaintFlow.Complaints;
using ComplaintFlow.Complaints.Events;

namespace ComplaintFlow.Handling.Deciding;

/// <summary>Written answers: the text goes into the journal, its hash into the snapshot.</summary>
internal static class Responding
{
    public static void Send(Draft draft, string text, string medium, bool isFinal) => draft.Emit(new ResponseSent
    {
        Response = new FinalResponse(medium, draft.Now, isFinal, Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(text)))),
        Text = text,
    });
}
