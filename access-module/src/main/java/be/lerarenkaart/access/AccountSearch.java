package be.lerarenkaart.access;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.Query;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Finds accounts by parts of names, by what they may and where, and by whether they can sign in. */
@ApplicationScoped
class AccountSearch {

    @PersistenceContext(unitName = "access")
    private EntityManager entities;

    AccountSearch() {}

    AccountSearch(EntityManager entities) {
        this.entities = entities;
    }

    long count(AccountFilter filter) {
        Where where = Where.of(filter);
        Query query = entities.createNativeQuery("select count(*) from access_account a where " + where.sql());
        return ((Number) where.fill(query).getSingleResult()).longValue();
    }

    /** In order of the name that people are called by. */
    List<Account> list(AccountFilter filter, int offset, int max) {
        Where where = Where.of(filter);
        Query ids = entities.createNativeQuery("select a.id from access_account a where " + where.sql()
                + " order by coalesce(nullif(a.full_name, ''), a.name), a.id");
        List<Long> page = new ArrayList<>();
        for (Object id :
                where.fill(ids).setFirstResult(offset).setMaxResults(max).getResultList()) {
            page.add(((Number) id).longValue());
        }
        return page.stream().map(id -> entities.find(Account.class, id)).toList();
    }

    Map<String, List<String>> emailsByPlace(Role role) {
        Query emails = entities.createNativeQuery(
                """
                select distinct g.scope_id, lower(a.email)
                  from access_grant g join access_account a on a.id = g.account_id
                 where g.role = ? and a.deactivated_at is null and a.email <> ''
                 order by g.scope_id, lower(a.email)
                """);
        emails.setParameter(1, role.name());
        Map<String, List<String>> found = new TreeMap<>();
        for (Object row : emails.getResultList()) {
            Object[] columns = (Object[]) row;
            found.computeIfAbsent((String) columns[0], place -> new ArrayList<>())
                    .add((String) columns[1]);
        }
        return found;
    }

    /** What must hold, and the values for its places. */
    private record Where(String sql, List<Object> values) {

        static Where of(AccountFilter filter) {
            StringBuilder sql = new StringBuilder("1 = 1");
            List<Object> values = new ArrayList<>();
            for (String word : filter.text().strip().split("\\s+")) {
                if (!word.isEmpty()) {
                    sql.append(" and concat_ws(' ', a.name, a.full_name, a.email) like ?");
                    values.add("%" + word.replaceAll("[\\\\%_]", "\\\\$0") + "%");
                }
            }
            if (filter.active() != null) {
                sql.append(" and a.deactivated_at is ").append(filter.active() ? "null" : "not null");
            }
            if (filter.role() != null || filter.places() != null) {
                sql.append(" and exists (select 1 from access_grant g where g.account_id = a.id");
                if (filter.role() != null) {
                    sql.append(" and g.role = ?");
                    values.add(filter.role().name());
                }
                if (filter.places() != null) {
                    sql.append(" and (1 = 0");
                    for (Scope place : filter.places()) {
                        for (Role role : Role.boundTo(place.kind())) {
                            sql.append(" or g.role = ? and g.scope_id = ?");
                            values.add(role.name());
                            values.add(place.id());
                        }
                    }
                    sql.append(')');
                }
                sql.append(')');
            }
            return new Where(sql.toString(), values);
        }

        Query fill(Query query) {
            for (int place = 0; place < values.size(); place++) {
                query.setParameter(place + 1, values.get(place));
            }
            return query;
        }
    }
}
