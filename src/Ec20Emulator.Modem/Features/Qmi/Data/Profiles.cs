using Ec20Emulator.Modem.Features.Network;
using Ec20Emulator.Modem.Features.Packet;
using Ec20Emulator.Modem.Features.Qmi.Hosting;
using Ec20Emulator.Qmi.Framing;
using Ec20Emulator.Qmi.Layouts;
using Ec20Emulator.Qmi.Tables;

namespace Ec20Emulator.Modem.Features.Qmi.Data;

/// <summary>Profiles: the definitions of AT+CGDCONT under the same numbers.</summary>
/// <param name="contexts">PDP contexts.</param>
/// <param name="registration">Registration.</param>
internal sealed class Profiles(PdpContexts contexts, Registration registration)
{
    /// <summary>Kind of all profiles.</summary>
    public const int OfThreeGpp = 0;

    private const int OfAllKinds = 255;

    /// <summary>PDP types by their numbers.</summary>
    private static readonly PdpType[] Types = [PdpType.Ip, PdpType.Ppp, PdpType.Ipv6, PdpType.Ipv4v6];

    /// <summary>The messages.</summary>
    public IEnumerable<(MessageLayout Layout, Action<Exchange> Handler)> Messages =>
    [
        (WdsTable.GetProfiles, AnswerList),
        (WdsTable.GetProfile, AnswerProfile),
        (WdsTable.CreateProfile, Create),
        (WdsTable.ModifyProfile, Modify),
        (WdsTable.DeleteProfile, Delete),
        (WdsTable.GetLteAttach, AnswerAttach),
        (WdsTable.GetLteAttachList, exchange => exchange.Answer(WdsTable.AttachProfiles, (object)(object[][])[[PdpContexts.DefaultBearer]])),
    ];

    private void AnswerList(Exchange exchange)
    {
        if (exchange.Find(WdsTable.ListedType)?.Number() is { } kind and not (OfThreeGpp or OfAllKinds))
            exchange.Refuse(QmiError.InvalidProfileType);
        else
            exchange.Answer(WdsTable.Profiles, (object)contexts.Definitions.Defined.Select(id => (object[])[OfThreeGpp, id, NameOf(id)]).ToArray());
    }

    private void AnswerProfile(Exchange exchange)
    {
        if (Find(exchange) is not var (id, definition))
            return;
        exchange.Answer(WdsTable.ProfileName, NameOf(id));
        exchange.Answer(WdsTable.PdpType, Array.IndexOf(Types, definition.Type));
        exchange.Answer(WdsTable.Apn, definition.Apn);
        exchange.Answer(WdsTable.ProfileUser, definition.User);
        exchange.Answer(WdsTable.ProfileAuthentication, definition.Authentication);
        exchange.Answer(WdsTable.ContextNumber, id);
    }

    private void Create(Exchange exchange)
    {
        if (exchange[WdsTable.ProfileType].Number() != OfThreeGpp)
            exchange.Refuse(QmiError.InvalidProfileType);
        else if (Enumerable.Range(1, PdpDefinitions.Count).FirstOrDefault(id => contexts.Definitions[id] is null) is var free && free == 0)
            exchange.Refuse(QmiError.NoFreeProfile);
        else if (Save(exchange, free, new PdpDefinition()))
            exchange.Answer(WdsTable.ProfileId, OfThreeGpp, free);
    }

    private void Modify(Exchange exchange)
    {
        if (Find(exchange) is not var (id, definition))
            return;
        if (contexts[id].IsInUse)
            exchange.Refuse(QmiError.IncompatibleState);
        else
            Save(exchange, id, definition with { IsFactory = false });
    }

    private void Delete(Exchange exchange)
    {
        if (Find(exchange) is not var (id, _))
            return;
        if (contexts[id].IsInUse)
            exchange.Refuse(QmiError.IncompatibleState);
        else if (!contexts.Definitions.Set(id, null))
            exchange.Refuse(QmiError.NoMemory);
        else
            contexts.ReleaseBearer(contexts[id], ContextLoss.ByHost);
    }

    private void AnswerAttach(Exchange exchange)
    {
        if (!registration.HasDefaultBearer || contexts[PdpContexts.DefaultBearer] is not { Type: { } type })
        {
            exchange.Refuse(QmiError.InformationUnavailable);
            return;
        }
        exchange.Answer(WdsTable.AttachApn, contexts.Definitions[PdpContexts.DefaultBearer]?.Apn ?? "");
        exchange.Answer(WdsTable.AttachType, type switch
        {
            PdpType.Ipv6 => 1,
            PdpType.Ipv4v6 => 2,
            _ => 0,
        });
    }

    private static string NameOf(int id) => $"profile{id}";

    private (int Id, PdpDefinition Definition)? Find(Exchange exchange)
    {
        var (kind, id) = (exchange[WdsTable.ProfileId].Number(), exchange[WdsTable.ProfileId].Number(1));
        if (kind != OfThreeGpp)
            exchange.Refuse(QmiError.InvalidProfileType);
        else if (id is >= 1 and <= PdpDefinitions.Count && contexts.Definitions[id] is { } definition)
            return (id, definition);
        else
            exchange.Refuse(QmiError.InvalidProfile);
        return null;
    }

    /// <summary>Defines a profile; where that cannot be the request is refused.</summary>
    private bool Save(Exchange exchange, int id, PdpDefinition before)
    {
        var type = exchange.Find(WdsTable.PdpType)?.Number() ?? Array.IndexOf(Types, before.Type);
        var (name, user, password) = (exchange.Find(WdsTable.Apn)?.Text() ?? before.Apn, exchange.Find(WdsTable.ProfileUser)?.Text() ?? before.User, exchange.Find(WdsTable.ProfilePassword)?.Text() ?? before.Password);
        var authentication = exchange.Find(WdsTable.ProfileAuthentication)?.Number() ?? before.Authentication;
        if (type < 0 || type >= Types.Length)
            exchange.Refuse(QmiError.InvalidPdpType);
        else if (name.Length > PdpDefinition.LongestApn || user.Length > PdpDefinition.LongestSecret || password.Length > PdpDefinition.LongestSecret || authentication > 3)
            exchange.Refuse(QmiError.InvalidArgument);
        else if (!contexts.Definitions.Set(id, before with { Type = Types[type], Apn = name, User = user, Password = password, Authentication = authentication }))
            exchange.Refuse(QmiError.NoMemory);
        else
            return true;
        return false;
    }
}
