using Ec20Emulator.At.Grammar;
using Ec20Emulator.At.Results;
using Ec20Emulator.Modem.Engine.Commands;
using Ec20Emulator.Modem.Features.Card;
using Ec20Emulator.Modem.Features.Network;
using Ec20Emulator.Modem.Features.Sim.Apdu;

namespace Ec20Emulator.Modem.Features.Sim.Commands;

/// <summary>
/// AT+CRSM - files of the card: READ BINARY 176, READ RECORD 178, GET RESPONSE 192, UPDATE BINARY 214, UPDATE RECORD 220, STATUS 242; network-sim.md 1.
/// Without a path the file is looked for wherever it may lie. The card answers by the status words of a SIM: 148,4 no such file, 148,8 the wrong kind
/// of file, 148,2 no such record, 103,0 wrong length, 107,0 behind its end, 152,4 a right is missing.
/// </summary>
[AtCommand("+CRSM", NestOptional = false)]
internal sealed class Crsm(SimCard sim) : ITestCommand, IWriteCommand<Crsm.Args>
{
    private const int ReadBinary = 176;
    private const int ReadRecord = 178;
    private const int GetResponse = 192;
    private const int UpdateBinary = 214;
    private const int UpdateRecord = 220;
    private const int Status = 242;

    internal sealed record Args(
        [OneOf(ReadBinary, ReadRecord, GetResponse, UpdateBinary, UpdateRecord, Status)] int Command,
        [Range(0, 65535)] int File = 0,
        [Range(0, 255)] int P1 = 0,
        [Range(0, 255)] int P2 = 0,
        [Range(0, 255)] int P3 = 0,
        [Text(MaximumLength = 510)] string? Data = null,
        [Text(MaximumLength = 64)] string? Path = null);

    public AtResult Test(Turn turn) => AtResult.Ok;

    public AtResult Write(Args args, Turn turn)
    {
        if (sim.Obstacle is { } error && !(args.File == CardFileId.Iccid && sim.IsReadable))
            return AtResult.Cme(error);
        if (args.Command == Status)
            return Show(Reply.Ok);
        var data = args.Data ?? "";
        var bytes = new byte[data.Length / 2];
        if (data.Length % 2 != 0 || Convert.FromHexString(data, bytes, out _, out _) is not System.Buffers.OperationStatus.Done)
            return AtResult.Error;
        if (args.Command is UpdateBinary or UpdateRecord && args.P3 != bytes.Length)
            return Show(Reply.Refuse(Refusal.WrongLength, isSim: true));
        return Show(Find(args) is { } file ? Run(file, args, bytes) : Reply.Refuse(Refusal.NoSuchFile, isSim: true));
    }

    private CardFile? Find(Args args)
    {
        if (string.IsNullOrEmpty(args.Path))
            return sim.Files.FindAnywhere(args.File);
        return CardPath.DirectoryOf(args.Path) is { } directory ? sim.Files.Find(directory, args.File) : null;
    }

    private Reply Run(CardFile file, Args args, byte[] data)
    {
        var access = new FileOperations(sim);
        return args.Command switch
        {
            ReadBinary => access.ReadBinary(file, (args.P1 << 8) + args.P2, args.P3, isSim: true),
            ReadRecord => access.ReadRecord(file, args.P1, args.P3, isSim: true),
            UpdateBinary => access.UpdateBinary(file, (args.P1 << 8) + args.P2, data, isSim: true),
            UpdateRecord => access.UpdateRecord(file, args.P1, data, isSim: true),
            _ => Describe(file, args.P3),
        };
    }

    private static Reply Describe(CardFile file, int length)
    {
        var description = Description.OfSimFile(file);
        return length > description.Length ? Reply.Refuse(Refusal.WrongLength, isSim: true) : Reply.With(length == 0 ? description : description[..length]);
    }

    private static AtResult Show(Reply reply)
    {
        var data = reply.Data.Length == 0 ? "" : $",\"{Convert.ToHexString(reply.Data)}\"";
        return AtResult.Line($"+CRSM: {reply.Status >> 8},{reply.Status & 0xFF}{data}");
    }
}
