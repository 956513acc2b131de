using Ec20Emulator.At.Results;
using Ec20Emulator.Modem.Features.Sockets.Replies;

namespace Ec20Emulator.Modem.Features.Smtp.Wire;

/// <summary>The codes of the module for what servers say, and for their silence (SMTP.md 4).</summary>
internal static class SmtpCodes
{
    private const int FirstOfReplies = 666;

    /// <summary>Replies with a code of their own, in its order: 666 and those behind it, which only URCs have.</summary>
    private static readonly int[] Replies = [421, 450, 451, 452, 500, 501, 502, 503, 504, 521, 530, 535, 550, 551, 552, 553, 554];

    /// <summary>The failure a reply is that refuses.</summary>
    public static SmtpFailureException Of(ServerReply reply) => new(ErrorOf(reply.Code), reply.Code, $"the server says {reply}");

    /// <summary>The failure a missing reply is.</summary>
    public static SmtpFailureException Of(ReplyException trouble) => new(
        trouble.Trouble switch
        {
            ReplyTrouble.Closed => CmeError.SmtpClosedByPeer,
            ReplyTrouble.Broken => CmeError.SmtpNetworkError,
            _ => CmeError.SmtpUnknown,
        },
        0,
        trouble.Message);

    private static CmeError ErrorOf(int reply) => Array.IndexOf(Replies, reply) is var place and >= 0
        ? (CmeError)(FirstOfReplies + place)
        : CmeError.SmtpSendFailed;
}
