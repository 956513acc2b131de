using Ec20Emulator.Modem.Features.Card;
using Ec20Emulator.Modem.Features.Network;

namespace Ec20Emulator.Modem.Features.Sim.Apdu;

/// <summary>
/// What is selected on a channel, and SELECT (3GPP 51.011, 8.1; ETSI 102 221, 8.4, 11.1.1). At first the USIM is, as the modem leaves it. A file of
/// a directory above can be selected without going there, which the standards do not promise.
/// </summary>
internal sealed class Selection(SimCard sim)
{
    private const int CurrentApplication = 0x7FFF;
    private const int LeastAid = 5;

    private CardPath? _file;

    /// <summary>The directory.</summary>
    public string Directory { get; private set; } = CardPath.Usim;

    /// <summary>The application, where it is not the USIM.</summary>
    public SimApplication? Application { get; private set; }

    /// <summary>The record commands act on that name none; 0 = none yet.</summary>
    public int Record { get; set; }

    /// <summary>The elementary file as it is now; null where none is selected.</summary>
    public CardFile? File => _file is { } path ? sim.Files.Find(path.Directory, path.Id) : null;

    /// <summary>Carries SELECT out.</summary>
    /// <returns>What the card says of what is selected then, or why nothing has changed.</returns>
    public Reply Select(Command command)
    {
        if (command.P1 == 0x04 && !command.IsSim)
            return SelectApplication(Convert.ToHexString(command.Data), command.Data.Length);
        var found = command.P1 switch
        {
            0x00 or 0x01 or 0x02 when command.Data.Length == 2 => Locate(Directory, Id(command.Data)),
            0x03 when command.Data.IsEmpty && !command.IsSim => (CardPath.Above(Directory), (int?)null),
            0x08 or 0x09 when command.Data.Length is > 0 and <= 8 && command.Data.Length % 2 == 0 && !command.IsSim =>
                Follow(command.P1 == 0x08 ? CardPath.MasterFile : Directory, command.Data),
            _ => ((string, int?)?)null,
        };
        if (found is not { } place)
            return Reply.Refuse(command.Data.Length < 2 && command.P1 != 0x03 ? Refusal.WrongLength : Refusal.NoSuchFile, command.IsSim);
        (Application, Record) = (null, 0);
        if (place.Item2 is not { } id)
        {
            (Directory, _file) = (place.Item1, null);
            return Reply.With(command.IsSim ? Description.OfSimDirectory(Directory, sim.Codes) : Description.OfDirectory(Directory, sim.Codes));
        }
        _file = new CardPath(place.Item1, id);
        if (command.P1 is 0x08 or 0x09)
            Directory = place.Item1;
        return Reply.With(command.IsSim ? Description.OfSimFile(File!) : Description.OfFile(File!));
    }

    /// <summary>Selects an application by its identifier.</summary>
    public Reply SelectApplication(string aid, int bytes)
    {
        if (bytes is < LeastAid or > 16)
            return Reply.Refuse(Refusal.NoSuchFile, isSim: false);
        if (BuiltInFiles.UsimAid.StartsWith(aid, StringComparison.OrdinalIgnoreCase))
        {
            (Application, Directory, _file, Record) = (null, CardPath.Usim, null, 0);
            return Reply.With(Description.OfDirectory(Directory, sim.Codes));
        }
        if (Apdu.Application.Find(sim.Files.Card, aid) is not { } application)
            return Reply.Refuse(Refusal.NoSuchFile, isSim: false);
        (Application, _file, Record) = (application, null, 0);
        return Reply.With(application.Selected.Length > 0 ? Convert.FromHexString(application.Selected) : Description.OfApplication(application));
    }

    /// <summary>Selects a file by its short identifier.</summary>
    /// <returns>False where the directory has none.</returns>
    public bool TrySelectShort(int shortId)
    {
        if (sim.Files.ByShortId(Directory, shortId) is not { } file)
            return false;
        (_file, Record) = (new CardPath(Directory, file.Path.Id), 0);
        return true;
    }

    private static int Id(ReadOnlySpan<byte> data) => data[0] << 8 | data[1];

    private (string Directory, int? File)? Follow(string from, ReadOnlySpan<byte> ids)
    {
        (string Directory, int? File) place = (from, null);
        for (var i = 0; i < ids.Length; i += 2)
        {
            if (place.File is not null || Locate(place.Directory, Id(ids[i..])) is not { } next)
                return null;
            place = next;
        }
        return place;
    }

    /// <summary>A file of the directory or one above it, or a directory in it, beside it or above it.</summary>
    private (string Directory, int? File)? Locate(string from, int id)
    {
        if (id == CardPath.MasterFileId)
            return (CardPath.MasterFile, null);
        if (id == CurrentApplication)
            return (CardPath.Usim, null);
        var directory = from;
        while (true)
        {
            if (sim.Files.Find(directory, id) is not null)
                return (directory, id);
            if (sim.Files.Has(CardPath.Below(directory, id)))
                return (CardPath.Below(directory, id), null);
            if (directory.Length == 0)
                return null;
            if (CardPath.IdOf(directory) == id)
                return (directory, null);
            directory = CardPath.Above(directory);
        }
    }
}
