using Ec20Emulator.At.Grammar;
using Ec20Emulator.At.Results;
using Ec20Emulator.Modem.Control;
using Ec20Emulator.Modem.Engine.Commands;
using Ec20Emulator.Modem.Features.General;

namespace Ec20Emulator.Modem.Features.Ussd.Commands;

/// <summary>
/// AT+CUSD - sends a USSD code, or the answer the network has asked for; sms-calls.md 9. OK comes at once, the reply later as +CUSD where
/// the first value is 1; 2 ends the session. Without a network +CME ERROR 30, while a reply is awaited +CME ERROR 3, a string that does
/// not fit its coding ERROR.
/// </summary>
[AtCommand("+CUSD")]
internal sealed class Cusd(UssdSession session, TeCharacterSet characterSet) : IReadCommand, ITestCommand, IWriteCommand<Cusd.Args>
{
    private const int CancelSession = 2;

    internal readonly record struct Args(
        [Range(0, 2)] int Mode, [Text(MinimumLength = 1, MaximumLength = 4 * UssdReply.LongestText)] string? Text = null,
        [Range(0, 255)] int Coding = UssdText.SevenBit);

    public AtResult Read(Turn turn) => AtResult.Line($"+CUSD: {(session.IsPresented ? 1 : 0)}");

    public AtResult Test(Turn turn) => AtResult.Line("+CUSD: (0-2)");

    public AtResult Write(Args args, Turn turn)
    {
        if (args.Mode == CancelSession)
        {
            session.Cancel();
            return AtResult.Ok;
        }
        if (args.Text is null)
        {
            session.IsPresented = args.Mode == 1;
            return AtResult.Ok;
        }
        if (UssdText.Read(args.Text, args.Coding, characterSet.Current) is not { Length: > 0 and <= UssdReply.LongestText } text)
            return AtResult.Error;
        if (!session.HasService)
            return AtResult.Cme(CmeError.NoNetworkService);
        if (session.IsWaiting)
            return AtResult.Cme(CmeError.OperationNotAllowed);
        session.IsPresented = args.Mode == 1;
        session.Send(text);
        return AtResult.Ok;
    }
}
