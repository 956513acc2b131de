using System.Text;
using Ec20Emulator.Modem.Features.Card;
using Ec20Emulator.Modem.Features.Network;

namespace Ec20Emulator.Modem.Features.Sim.Apdu;

/// <summary>Commands about PINs: VERIFY, CHANGE, DISABLE, ENABLE and UNBLOCK (3GPP 51.011, 8.9-8.13; ETSI 102 221, 11.1.9-11.1.13).</summary>
internal sealed class Codes(SimCard sim)
{
    private const byte FirstPin = 0x01;
    private const byte SecondPin = 0x81;
    private const byte SecondPinOfSim = 0x02;
    private const byte Administrator = 0x0A;
    private const int CodeLength = 8;

    /// <summary>Carries one out.</summary>
    /// <returns>Null for another command.</returns>
    public Reply? Run(Command command)
    {
        if (command.Instruction is not (0x20 or 0x24 or 0x26 or 0x28 or 0x2C))
            return null;
        if (command.Instruction == 0x20 && command.P2 == Administrator)
            return VerifyAdministrator(command);
        if (Of(command) is not { } codes)
            return Reply.Refuse(Refusal.NoSuchCode, command.IsSim);
        return command.Instruction switch
        {
            0x20 => Verify(command, codes),
            0x24 => Change(command, codes),
            0x2C => Unblock(command, codes),
            _ => Switch(command, codes, isOn: command.Instruction == 0x28),
        };
    }

    private CodePair? Of(Command command) => command.P2 switch
    {
        FirstPin => sim.Codes.First,
        SecondPin when !command.IsSim => sim.Codes.Second,
        SecondPinOfSim when command.IsSim => sim.Codes.Second,
        0x00 when command is { IsSim: true, Instruction: 0x2C } => sim.Codes.First,
        _ => null,
    };

    private Reply Verify(Command command, CodePair codes)
    {
        if (command.Data.IsEmpty && !command.IsSim)
            return codes.PinAttemptsLeft == 0 ? Reply.Refuse(Refusal.Blocked, isSim: false) : Left(codes.PinAttemptsLeft);
        if (command.Data.Length != CodeLength)
            return Reply.Refuse(Refusal.WrongLength, command.IsSim);
        var code = Text(command.Data);
        return Try(command, codes, pair => pair.TryPin(code), () =>
        {
            if (codes == sim.Codes.First && sim.State is SimState.PinRequired)
                sim.Unlock();
        });
    }

    private Reply Change(Command command, CodePair codes)
    {
        if (command.Data.Length != 2 * CodeLength)
            return Reply.Refuse(Refusal.WrongLength, command.IsSim);
        var (old, wanted) = (Text(command.Data[..CodeLength]), Text(command.Data[CodeLength..]));
        if (!IsPin(wanted))
            return Reply.Refuse(Refusal.WrongParameters, command.IsSim);
        if (codes == sim.Codes.First && !sim.Codes.IsPinRequired)
            return Reply.Refuse(Refusal.WrongState, command.IsSim);
        return Try(command, codes, pair => pair.TryChangePin(old, wanted), () => { });
    }

    private Reply Switch(Command command, CodePair codes, bool isOn)
    {
        if (codes != sim.Codes.First)
            return Reply.Refuse(Refusal.NoSuchCode, command.IsSim);
        if (command.Data.Length != CodeLength)
            return Reply.Refuse(Refusal.WrongLength, command.IsSim);
        if (sim.Codes.IsPinRequired == isOn)
            return Reply.Refuse(Refusal.WrongState, command.IsSim);
        var code = Text(command.Data);
        return Try(command, codes, pair => pair.TryPin(code), () =>
        {
            sim.Codes.IsPinRequired = isOn;
            if (sim.State is SimState.PinRequired)
                sim.Unlock();
        });
    }

    private Reply Unblock(Command command, CodePair codes)
    {
        if (command.Data.IsEmpty && !command.IsSim)
            return codes.PukAttemptsLeft == 0 ? Reply.Refuse(Refusal.Blocked, isSim: false) : Left(codes.PukAttemptsLeft);
        if (command.Data.Length != 2 * CodeLength)
            return Reply.Refuse(Refusal.WrongLength, command.IsSim);
        var (puk, pin) = (Text(command.Data[..CodeLength]), Text(command.Data[CodeLength..]));
        if (!IsPin(pin))
            return Reply.Refuse(Refusal.WrongParameters, command.IsSim);
        if (codes.PukAttemptsLeft == 0)
            return Reply.Refuse(Refusal.Blocked, command.IsSim);
        var isRight = codes.TryPuk(puk, pin);
        if (isRight && codes == sim.Codes.First && sim.State is SimState.PukRequired or SimState.PinRequired)
            sim.Unlock();
        if (!isRight && codes == sim.Codes.First)
            sim.CountedWrongCode();
        return isRight ? Reply.Ok : Wrong(command, codes.PukAttemptsLeft);
    }

    private Reply VerifyAdministrator(Command command)
    {
        if (command.Data.IsEmpty)
            return Reply.Refuse(Refusal.WrongLength, command.IsSim);
        return sim.Codes.TryAdministrator(Convert.ToHexString(command.Data)) ? Reply.Ok : Reply.Refuse(Refusal.NotAllowed, command.IsSim);
    }

    private Reply Try(Command command, CodePair codes, Func<CodePair, bool> attempt, Action done)
    {
        if (codes.PinAttemptsLeft == 0)
            return Reply.Refuse(Refusal.Blocked, command.IsSim);
        if (attempt(codes))
        {
            done();
            return Reply.Ok;
        }
        if (codes == sim.Codes.First)
            sim.CountedWrongCode();
        return Wrong(command, codes.PinAttemptsLeft);
    }

    private static Reply Wrong(Command command, int left) => command.IsSim ? Reply.Refuse(left == 0 ? Refusal.Blocked : Refusal.NotAllowed, isSim: true) : Left(left);

    private static Reply Left(int attempts) => Reply.Of(0x63C0 | attempts);

    private static bool IsPin(string text) => text.Length is >= 4 and <= CodeLength && text.All(char.IsAsciiDigit);

    /// <summary>Digits, filled up with FF.</summary>
    private static string Text(ReadOnlySpan<byte> field) => Encoding.Latin1.GetString(field.IndexOf((byte)0xFF) is var end and >= 0 ? field[..end] : field);
}
