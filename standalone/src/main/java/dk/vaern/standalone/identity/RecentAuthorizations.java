package dk.vaern.standalone.identity;

import java.util.LinkedHashMap;
import java.util.SequencedMap;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.springframework.security.oauth2.core.AuthorizationGrantType;
import org.springframework.security.oauth2.core.endpoint.OAuth2ParameterNames;
import org.springframework.security.oauth2.server.authorization.OAuth2Authorization;
import org.springframework.security.oauth2.server.authorization.OAuth2AuthorizationService;
import org.springframework.security.oauth2.server.authorization.OAuth2TokenType;

/**
 * Remembers the newest sign-ins of people, for their code and refresh token. A machine's token says all by itself and is not
 * remembered: the stock service keeps each for ever, which a busy client turns into all of the memory.
 */
final class RecentAuthorizations implements OAuth2AuthorizationService {

    private static final int KEPT = 1_000;

    private final SequencedMap<String, OAuth2Authorization> newest = new LinkedHashMap<>();

    @Override
    public synchronized void save(OAuth2Authorization authorization) {
        if (AuthorizationGrantType.CLIENT_CREDENTIALS.equals(authorization.getAuthorizationGrantType())) {
            return;
        }
        newest.remove(authorization.getId());
        newest.put(authorization.getId(), authorization);
        if (newest.size() > KEPT) {
            newest.pollFirstEntry();
        }
    }

    @Override
    public synchronized void remove(OAuth2Authorization authorization) {
        newest.remove(authorization.getId());
    }

    @Override
    public synchronized @Nullable OAuth2Authorization findById(String id) {
        return newest.get(id);
    }

    @Override
    public synchronized @Nullable OAuth2Authorization findByToken(String token, @Nullable OAuth2TokenType type) {
        var isState = type != null && OAuth2ParameterNames.STATE.equals(type.getValue());
        Predicate<OAuth2Authorization> holds = isState
                ? authorization -> token.equals(authorization.getAttribute(OAuth2ParameterNames.STATE))
                : authorization -> authorization.getToken(token) != null;
        return newest.values().stream().filter(holds).findFirst().orElse(null);
    }
}
