using Ec20Emulator.At.Grammar;
using Ec20Emulator.At.Results;
using Ec20Emulator.Modem.Engine.Commands;
using Ec20Emulator.Modem.Features.Network;

namespace Ec20Emulator.Modem.Features.Sim.Commands;

/// <summary>
/// AT+CRSM - files of the card: READ BINARY 176, READ RECORD 178, GET RESPONSE 192, STATUS 242; network-sim.md 1. The card answers by its status words:
/// 148,4 no such file, 148,8 the wrong kind of file, 148,2 no such record, 103,0 wrong length, 152,4 for the updates 214 and 220, for which this
/// card wants a right nobody has.
/// </summary>
[AtCommand("+CRSM", NestOptional = false)]
internal sealed class Crsm(SimCard sim, SimFiles files) : ITestCommand, IWriteCommand<Crsm.Args>
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
        if (sim.Obstacle is { } error && !(args.File == SimFiles.Iccid && sim.IsReadable))
            return AtResult.Cme(error);
        if (args.Command == Status)
            return AtResult.Line("+CRSM: 144,0");
        if (files.Find(args.File) is not { } file)
            return AtResult.Line("+CRSM: 148,4");
        return AtResult.Line("+CRSM: " + args.Command switch
        {
            ReadBinary => file.RecordLength is null ? Part(file, (args.P1 << 8) + args.P2, args.P3) : "148,8",
            ReadRecord => Record(file, args),
            GetResponse => $"144,0,\"{Convert.ToHexString(file.Describe())}\"",
            _ => "152,4",
        });
    }

    private static string Record(SimFile file, Args args)
    {
        if (file.RecordLength is not { } length)
            return "148,8";
        if (args.P1 < 1 || args.P1 > file.RecordCount)
            return "148,2";
        return args.P3 == 0 || args.P3 == length ? Part(file, (args.P1 - 1) * length, length) : "103,0";
    }

    /// <summary>A length of 0 asks for all that is left.</summary>
    private static string Part(SimFile file, int from, int length)
    {
        var wanted = length == 0 ? file.Content.Length - from : length;
        return from < 0 || wanted <= 0 || from + wanted > file.Content.Length
            ? "103,0"
            : $"144,0,\"{Convert.ToHexString(file.Content.AsSpan(from, wanted))}\"";
    }
}
